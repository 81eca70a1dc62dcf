package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.Overtaken;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Closes a week: takes the buttons off the weekly post, shows answers that waited for it, and hands
 * over what to talk about.
 */
final class Closing {
  /** Keeps posts that fall due together in their order. */
  private static final Duration APART = Duration.ofSeconds(2);

  private static final Duration WORTH_POSTING = Duration.ofDays(2);

  /**
   * Closed later than this, what was said is shown but no longer handed on: its meeting is over.
   */
  private static final Duration TIMELY = Duration.ofDays(3);

  private final CheckinCalendar calendar;
  private final CheckinStore store;
  private final Outbox outbox;
  private final LineStore lines;
  private final Roster roster;
  private final HandOver handOver;
  private final RoundThread thread;

  @Inject
  Closing(
      CheckinCalendar calendar,
      CheckinStore store,
      Outbox outbox,
      LineStore lines,
      Roster roster,
      HandOver handOver,
      RoundThread thread) {
    this.calendar = calendar;
    this.store = store;
    this.outbox = outbox;
    this.lines = lines;
    this.roster = roster;
    this.handOver = handOver;
    this.thread = thread;
  }

  Decision decide(Circle circle, CheckinPlan plan, Week week, Instant now) {
    return store
        .round(circle.id(), week.round())
        .filter(this::isUnclosed)
        .map(round -> close(circle, plan, round, now))
        .orElse(Decision.NOTHING);
  }

  /**
   * Closes the newest round if its time came while nothing closed it: its circle was at rest, or
   * not configured. Of one that was closed, shows what could not be shown then.
   */
  Decision overdue(Circle circle, CheckinPlan plan, Instant now) {
    return store
        .latest(circle.id())
        .filter(round -> !round.isOpen(circle, now))
        .map(r -> isUnclosed(r) ? close(circle, plan, r, now) : unshown(circle, r, now))
        .orElse(Decision.NOTHING);
  }

  /**
   * Whether somebody deleted the weekly post shows when the answers are to go below it; its channel
   * may also have been out of reach for days.
   */
  private Decision unshown(Circle circle, Round round, Instant now) {
    var decision = Decision.NOTHING;
    if (outbox.find(CheckinKeys.instead(round)).isPresent()) {
      return decision;
    }
    var members = members(circle);
    var unseen =
        shown(store.answers(circle.id(), round.date()), members).stream()
            .filter(a -> thread.isUnseen(round, a.member()))
            .toList();
    for (var post : apart(round, unseen, members, now)) {
      decision = decision.post(post);
    }
    return decision;
  }

  private Map<MemberId, Member> members(Circle circle) {
    return roster.membersOf(circle).stream()
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }

  private static List<CheckinAnswer> shown(
      List<CheckinAnswer> said, Map<MemberId, Member> members) {
    return said.stream().filter(a -> !a.skipped() && members.containsKey(a.member())).toList();
  }

  private boolean isUnclosed(Round round) {
    return outbox.find(CheckinKeys.closed(round)).isEmpty();
  }

  private Decision close(Circle circle, CheckinPlan plan, Round round, Instant now) {
    var said = store.answers(circle.id(), round.date());
    var members = members(circle);
    var answers = shown(said, members);
    boolean timely = !now.isAfter(round.closesAt(circle).plus(TIMELY));
    var decision = Decision.NOTHING.post(edit(circle, plan, round, now));
    var shown = shown(round, answers, members, timely, now);
    for (var post : shown) {
      decision = decision.post(post);
    }
    var problems =
        timely ? handOver.choose(circle, plan, round, answers, members) : List.<Problem>of();
    return (plan.written() && timely
            ? decision.post(
                post(
                        round,
                        CheckinKeys.digest(round),
                        new Destination.Channel(),
                        handOver.digest(circle, round, problems, members),
                        now.plus(APART.multipliedBy(shown.size() + 1L)))
                    .saidAgainIfLost())
            : handOver.lines(decision, round, problems, members))
        .change(() -> requireSame(round, said))
        .change(() -> remember(round, answers, problems));
  }

  private Post edit(Circle circle, CheckinPlan plan, Round round, Instant now) {
    var weekly = CheckinKeys.weekly(round);
    var skipped = calendar.skippedAfter(circle, plan, round.date());
    var message = CheckinTexts.closed(circle, round, skipped, lines.takenBy(weekly.toString()));
    return post(round, CheckinKeys.closed(round), new Destination.InPlaceOf(weekly), message, now);
  }

  /** What waited for the closing, or was to stand in the thread before and never did. */
  private List<Post> shown(
      Round round,
      List<CheckinAnswer> answers,
      Map<MemberId, Member> members,
      boolean timely,
      Instant now) {
    if (thread.isLost(round)) {
      return apart(round, answers, members, now);
    }
    var below = new Destination.Thread(CheckinKeys.weekly(round));
    if (!round.atClose()) {
      var unseen = answers.stream().filter(a -> thread.isUnseen(round, a.member())).toList();
      return apart(round, unseen, members, now);
    }
    var posts = new ArrayList<Post>();
    if (!timely && !answers.isEmpty()) {
      posts.add(post(round, CheckinKeys.late(round), below, AnswerTexts.late(round), now));
    }
    for (var answer : answers) {
      var key = CheckinKeys.answer(round, answer.member());
      posts.add(answer(round, key, below, answer, members, after(now, posts)));
    }
    return posts;
  }

  /** Below a post of their own. */
  private static List<Post> apart(
      Round round, List<CheckinAnswer> answers, Map<MemberId, Member> members, Instant now) {
    var posts = new ArrayList<Post>();
    var instead = CheckinKeys.instead(round);
    if (!answers.isEmpty()) {
      var words = AnswerTexts.instead(round);
      posts.add(post(round, instead, new Destination.Channel(), words, now).saidAgainIfLost());
    }
    for (var answer : answers) {
      var key = CheckinKeys.answerInstead(round, answer.member());
      var below = new Destination.Thread(instead);
      posts.add(answer(round, key, below, answer, members, after(now, posts)));
    }
    return posts;
  }

  private static Post answer(
      Round round,
      MessageKey key,
      Destination below,
      CheckinAnswer answer,
      Map<MemberId, Member> members,
      Instant at) {
    var author = Objects.requireNonNull(members.get(answer.member()));
    return post(round, key, below, AnswerTexts.inThread(round, author, answer), at);
  }

  private static Instant after(Instant now, List<Post> posts) {
    return now.plus(APART.multipliedBy(posts.size()));
  }

  private static Post post(
      Round round, MessageKey key, Destination to, Message message, Instant notBefore) {
    return new Post(key, round.circle(), to, message, notBefore, notBefore.plus(WORTH_POSTING));
  }

  /** Closed twice it can't be, and an answer that came in between would be lost. */
  private void requireSame(Round round, List<CheckinAnswer> said) {
    if (!isUnclosed(round)) {
      throw new Overtaken("the round was closed meanwhile");
    }
    if (!store.answers(round.circle(), round.date()).equals(said)) {
      throw new Overtaken("an answer came in while the round closed");
    }
  }

  /**
   * Keeps who is on the agenda, takes away steps that were reported on, and drops the answers of
   * earlier rounds: they were promised to last until now.
   */
  private void remember(Round round, List<CheckinAnswer> answers, List<Problem> problems) {
    var circle = round.circle();
    problems.forEach(p -> store.onAgenda(circle, p.author(), round.date()));
    answers.stream()
        .filter(CheckinAnswer::reportsOnStep)
        .map(CheckinAnswer::member)
        .filter(
            m -> store.step(circle, m).filter(s -> s.said().isBefore(round.opened())).isPresent())
        .forEach(m -> store.dropStep(circle, m));
    store.dropAnswersBefore(circle, round.date());
  }
}
