package dev.peercircles.checkins;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Lets somebody say, below an answer, that they know it. It addresses the author, so that the two
 * find each other, and nobody else.
 */
final class BeenThere {
  /** Name of the argument that holds the answer's author. */
  static final String AUTHOR = "author";

  private static final Duration WORTH_POSTING = Duration.ofDays(1);

  private final CheckinStore store;
  private final Roster roster;
  private final Outbox outbox;
  private final RoundThread thread;

  @Inject
  BeenThere(CheckinStore store, Roster roster, Outbox outbox, RoundThread thread) {
    this.store = store;
    this.thread = thread;
    this.roster = roster;
    this.outbox = outbox;
  }

  Reply say(Call call) {
    var round =
        call.arguments().date(RoundFinder.ROUND).flatMap(d -> store.round(call.inCircle().id(), d));
    var author = call.arguments().person(AUTHOR).flatMap(roster::find);
    if (round.isEmpty() || author.isEmpty() || !isShown(call, round.get(), author.get())) {
      return Reply.refused(RefusalTexts.ANSWER_GONE);
    }
    return say(call, round.get(), author.get());
  }

  private Reply say(Call call, Round round, Member author) {
    var me = call.actor();
    var key = CheckinKeys.beenThere(round, author.id(), me.id());
    if (me.id().equals(author.id())) {
      return Reply.refused(RefusalTexts.OWN_ANSWER);
    }
    if (roster.membersOf(call.inCircle()).stream().noneMatch(m -> m.id().equals(author.id()))) {
      return new Reply.Refused(RefusalTexts.notInside(author));
    }
    if (outbox.find(key).isPresent()) {
      return Reply.said(Message.of(RefusalTexts.SAID_BEFORE));
    }
    return Reply.said(
        AnswerTexts.saidBeenThere(author),
        new Post(
            key,
            round.circle(),
            thread.place(round, author.id()),
            AnswerTexts.beenThere(author, me),
            call.now(),
            call.now().plus(WORTH_POSTING)));
  }

  /** Whether the thread shows what the author is stuck on. */
  private boolean isShown(Call call, Round round, Member author) {
    boolean hidden = thread.waits(round) && round.isOpen(call.inCircle(), call.now());
    return !hidden
        && store
            .answer(round.circle(), round.date(), author.id())
            .flatMap(CheckinAnswer::stuck)
            .isPresent();
  }
}
