package dev.peercircles.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.model.Conversation;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who can read Slack's channels. In a private channel that is who is in it; owners and admins of a
 * workspace can't look into one without joining, though they may export it.
 */
final class SlackReaders implements ChannelReaders {
  private static final Logger LOG = LoggerFactory.getLogger(SlackReaders.class);

  private final MethodsClient bot;
  private final Questions questions;
  private final SlackPeople people;
  private final Listeners listeners;

  @Inject
  SlackReaders(SlackApi api, Questions questions, SlackPeople people, Listeners listeners) {
    this.bot = api.bot();
    this.questions = questions;
    this.people = people;
    this.listeners = listeners;
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public Seen in(Home home) {
    if (listeners.others().isPresent()) {
      return unknown("somebody else may listen");
    }
    return questions
        .ask(
            Questions.INFO,
            () -> Optional.of(bot.conversationsInfo(r -> r.channel(home.channel()))))
        .map(answer -> seen(answer, home))
        .orElseGet(() -> unanswered(Questions.INFO));
  }

  private Seen seen(ConversationsInfoResponse answer, Home home) {
    if (!answer.isOk()) {
      return SlackProbe.isPublic(answer) ? new Seen.Open() : unknown(answer.getError());
    }
    return isOpen(answer.getChannel()) ? new Seen.Open() : inside(home.channel());
  }

  @Override
  public boolean isOverheard() {
    return listeners.others().isPresent();
  }

  /** A pending invitation of another organisation counts: it may be taken at any moment. */
  private static boolean isOpen(Conversation channel) {
    return !channel.isPrivate() || channel.isExtShared() || channel.isPendingExtShared();
  }

  private Seen inside(String channel) {
    return people
        .membersNow(channel)
        .map(this::people)
        .orElseGet(() -> unanswered(Questions.MEMBERS));
  }

  /** Somebody of whom nothing can be learned may be a person. */
  private Seen people(List<String> members) {
    var accounts = new HashSet<String>();
    for (var id : members) {
      var person = people.person(id);
      if (person.isEmpty()) {
        return unanswered(Questions.PROFILE);
      }
      if (person.get().isPerson()) {
        accounts.add(id);
      }
    }
    return new Seen.Private(accounts);
  }

  private Seen unanswered(String method) {
    return questions
        .pause(method)
        .<Seen>map(Seen.NotNow::new)
        .orElseGet(() -> unknown("no answer to " + method));
  }

  private static Seen unknown(String why) {
    LOG.warn("Who reads a channel of Slack's could not be asked: {}", why);
    return new Seen.Unknown();
  }
}
