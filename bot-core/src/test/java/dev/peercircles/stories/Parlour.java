package dev.peercircles.stories;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.Arrivals;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Presence;
import dev.peercircles.circles.Readers;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Allowance;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.TestRouters;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Moment;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.TestClock;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A circle with a story box: people press and write, days pass, and what is posted piles up. Over
 * fakes of the stores, or over any others.
 */
final class Parlour {
  static final LocalDate THURSDAY = LocalDate.of(2026, 10, 29);
  static final StoryPlan PLAN =
      new StoryPlan(
          5,
          2,
          4,
          false,
          List.of(LocalTime.of(12, 0), LocalTime.of(17, 0)),
          14,
          URI.create("https://intranet.example/speak-up"));
  private static final List<String> NAMES =
      List.of("ana", "bo", "chi", "dev", "eli", "fay", "gus", "hua", "ivy", "jan", "kit", "lou");

  final TestClock clock;
  final FakeUnitOfWork work;
  final FakeStoryActs acts;
  final FakeOutbox outbox;
  final FakeAbsenceStore absences = new FakeAbsenceStore();
  final FakeCircles circles = new FakeCircles();
  final StoryBoxes boxes;
  final Circle circle;
  final Set<String> inChannel = new HashSet<>();
  boolean isOpen;
  boolean isOverheard;
  boolean doorsOpen = true;

  /** What happens while words are hashed. */
  Runnable whileHashing = () -> {};

  private final Map<MemberId, LocalDate> arrived = new HashMap<>();
  private final TellDesk tell;
  private final StoryDuty duty;
  private final Random wordsChance = new Random(0);
  private final CommandRouter router;
  private final UnitOfWork units;
  private final Outbox posts;

  /** Real stores, on one clock. */
  record Kept(TestClock clock, UnitOfWork units, Outbox posts, StoryBoxes boxes) {}

  Parlour(int members, long seed) {
    this(members, seed, PLAN, Optional.empty());
  }

  Parlour(int members, long seed, StoryPlan plan, Optional<StoryBoxes> boxes) {
    this(members, seed, plan, boxes, Optional.empty());
  }

  /** Over these stores. */
  Parlour(int members, long seed, Kept kept) {
    this(members, seed, PLAN, Optional.of(kept.boxes()), Optional.of(kept));
  }

  private Parlour(
      int members, long seed, StoryPlan plan, Optional<StoryBoxes> sealed, Optional<Kept> kept) {
    clock = kept.map(Kept::clock).orElseGet(() -> TestClock.at("2026-10-27T09:00:00Z"));
    work = new FakeUnitOfWork(clock);
    acts = new FakeStoryActs(kept.isPresent() ? Journal.ANYWHERE : work);
    outbox = new FakeOutbox(work, new FakePostIds());
    boxes = sealed.orElseGet(() -> new FakeStoryBoxes(work));
    units = kept.map(Kept::units).orElse(work);
    posts = kept.map(Kept::posts).orElse(outbox);
    var names = NAMES.subList(0, members);
    circle = Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", names.toArray(String[]::new));
    circles.with(circle);
    names.forEach(n -> {
      circles.with(Samples.person(n));
      arrived.put(new MemberId(n), circle.from());
      inChannel.add(account(n).id());
    });
    StoryPlans plans = id -> id.equals(circle.id()) ? Optional.of(plan) : Optional.empty();
    DrawDays days =
        (c, from, to) ->
            Stream.iterate(LocalDate.of(2026, 10, 15), d -> d.plusWeeks(1))
                .takeWhile(d -> !d.isAfter(to))
                .filter(d -> !d.isBefore(from))
                .map(d -> d.atTime(8, 30))
                .toList();
    SlowHash hash =
        (salt, words) -> {
          whileHashing.run();
          return Integer.toHexString((salt + "/" + words).hashCode());
        };
    var chance = new Random(seed);
    var presence = new Presence(circles, new Absences(absences), new Known());
    var scrub = new Scrub(() -> NAMES.stream().map(n -> Samples.person(n).name()).toList());
    var times = new StoryTimes(days);
    var readers = new Readers(Set.of(new Channel()), circles);
    tell =
        new TellDesk(
            plans,
            boxes,
            presence,
            (_, _) -> doorsOpen,
            readers,
            scrub,
            new Words(wordsChance),
            hash,
            new Editions(chance));
    var commands =
        new StoryCommands(
            tell,
            new MineDesk(plans, boxes, readers, scrub, hash),
            new PostedDesk(boxes, acts),
            acts);
    var drawing = new Drawing(times, boxes, presence, readers, (_, _) -> doorsOpen, chance);
    duty = new StoryDuty(plans, times, drawing, new Fixed(boxes));
    router =
        TestRouters.router(
            new CommandCatalog(commands.all()),
            circles,
            units,
            posts,
            clock,
            new Allowance(new Random(seed), clock));
  }

  Reply ask(String who, String command, Map<String, String> arguments, Map<String, String> values) {
    var all = new HashMap<>(arguments);
    all.put(Invocation.CIRCLE, circle.id().value());
    // The words that an author gets depend on the text alone, so that runs can be compared.
    wordsChance.setSeed(values.toString().hashCode());
    return router.route(
        new Invocation(
            account(who),
            Optional.of("C0EMBERLIN"),
            command,
            all,
            values,
            clock.instant().plusSeconds(3)));
  }

  /** Tells a story in all steps; returns what its author reads at the end. */
  Reply tell(String who, String happened, Story.Alone alone) {
    var looked = ask(who, StoryButtons.LOOK, Map.of(), values(happened, alone));
    return looked instanceof Reply.Opens(var form)
        ? ask(who, StoryButtons.SEAL, Map.of(), initial(form))
        : looked;
  }

  /** Tells a story; returns its author's four words. */
  String told(String who, String happened) {
    return told(who, happened, Story.Alone.POST);
  }

  String told(String who, String happened, Story.Alone alone) {
    var said = words(tell(who, happened, alone));
    var at = said.indexOf("Your four words: ");
    if (at < 0) {
      throw new IllegalStateException("not sealed: " + said);
    }
    return said.substring(at).lines().findFirst().orElseThrow().replace("Your four words: ", "");
  }

  Reply mine(String who, String words, String what, String answer) {
    var values = new HashMap<>(Map.of(FormTexts.WORDS, words, FormTexts.DO, what));
    if (!answer.isEmpty()) {
      values.put(FormTexts.ANSWER, answer);
    }
    return ask(who, StoryButtons.MINE_OPEN, Map.of(), values);
  }

  Reply press(String who, String command, LocalDate day) {
    return ask(who, command, Map.of(StoryButtons.DAY, day.toString()), Map.of());
  }

  /** The draw of this day; returns what it posted. */
  List<Post> draw(LocalDate day) {
    return due(StoryKeys.DRAW, day);
  }

  /** The first fixed time of this day. */
  List<Post> fixed(LocalDate day) {
    return due(StoryKeys.FIRST, day);
  }

  /** What the draw of this day would decide. */
  Decision decision(LocalDate day) {
    var due = duty.agenda(circle, day, day).getFirst();
    clock.set(due.at());
    return duty.decide(circle, due, new Moment(clock.instant(), false));
  }

  Stirring stirring() {
    return new Stirring(circles, _ -> Optional.of(PLAN), boxes, units, new Random(1));
  }

  static StoryPlan withSponsor() {
    return new StoryPlan(5, 2, 4, true, PLAN.replyTimes(), 14, PLAN.care());
  }

  private List<Post> due(String step, LocalDate day) {
    var due =
        duty.agenda(circle, day, day).stream()
            .filter(o -> o.key().step().equals(step))
            .findFirst()
            .orElseThrow();
    clock.set(due.at());
    return perform(due);
  }

  private List<Post> perform(Occurrence due) {
    var decision = duty.decide(circle, due, new Moment(clock.instant(), false));
    units.run(() -> {
      decision.changes().forEach(c -> c.write());
      posts.stage(decision.posts());
      return 1;
    });
    return decision.posts();
  }

  /** Nothing waits any more. */
  void empties() {
    units.run(() -> {
      boxes.seal(circle.id(), Box.EMPTY);
      return 1;
    });
  }

  Box box() {
    return boxes.open(circle.id());
  }

  /** Somebody new in the circle. */
  void arrives(String who, LocalDate day) {
    arrived.put(new MemberId(who), day);
  }

  static Map<String, String> values(String happened, Story.Alone alone) {
    return Map.of(FormTexts.HAPPENED, happened, FormTexts.ALONE, alone.name());
  }

  static Map<String, String> initial(Form form) {
    var values = new HashMap<String, String>();
    for (var field : form.fields()) {
      switch (field) {
        case Field.Words w -> values.put(w.id(), w.initial());
        case Field.Choice c -> values.put(c.id(), c.chosen());
        case Field.Note _ -> {}
      }
    }
    values.values().removeIf(String::isEmpty);
    return values;
  }

  static String words(Reply reply) {
    return switch (reply) {
      case Reply.Said(var message, var _) -> message.words();
      case Reply.Refused(var message) -> message.words();
      case Reply.Invalid(var errors) -> errors.toString();
      case Reply.Opens(var form) -> form.title();
      case Reply.Hands hands -> hands.words();
    };
  }

  static String words(List<Post> posts) {
    return posts.stream()
        .map(p -> p.key() + " " + p.message().words())
        .collect(Collectors.joining("\n"));
  }

  private static Account account(String who) {
    return Samples.account(Samples.person(who));
  }

  private final class Known implements Arrivals {
    @Override
    public Optional<LocalDate> of(CircleId in, MemberId member) {
      return Optional.ofNullable(arrived.get(member));
    }

    @Override
    public int seen(CircleId in, Collection<MemberId> members, LocalDate today) {
      return 0;
    }

    @Override
    public Set<CircleId> circles() {
      return Set.of();
    }
  }

  private final class Channel implements ChannelReaders {
    @Override
    public Platform platform() {
      return Platform.SLACK;
    }

    @Override
    public Seen in(Home home) {
      return isOpen ? new Seen.Open() : new Seen.Private(inChannel);
    }

    @Override
    public boolean isOverheard() {
      return isOverheard;
    }
  }

  /** Everybody's names, for tests that try each. */
  static List<Member> everybody(int members) {
    var all = new ArrayList<Member>();
    NAMES.subList(0, members).forEach(n -> all.add(Samples.person(n)));
    return all;
  }
}
