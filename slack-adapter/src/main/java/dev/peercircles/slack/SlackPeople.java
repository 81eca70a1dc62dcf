package dev.peercircles.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.ChannelPeople;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in Slack's channels. Members are remembered for five minutes and profiles for an hour, or
 * until Slack tells of a change; what could not be asked is not remembered. A profile of the last
 * day serves while Slack can't be asked for a newer one.
 */
@Singleton
final class SlackPeople implements ChannelPeople {
  private static final Logger LOG = LoggerFactory.getLogger(SlackPeople.class);
  private static final int PAGE = 200;

  private final MethodsClient bot;
  private final Questions questions;
  private final Cache<String, List<String>> members;
  private final Cache<String, SlackPerson> people;
  private final Cache<String, SlackPerson> before;

  @Inject
  SlackPeople(SlackApi api, Questions questions) {
    this(api.bot(), questions, Ticker.systemTicker());
  }

  SlackPeople(MethodsClient bot, Questions questions, Ticker ticker) {
    this.bot = bot;
    this.questions = questions;
    this.members = cache(Duration.ofMinutes(5), ticker);
    this.people = cache(Duration.ofHours(1), ticker);
    this.before = cache(Duration.ofDays(1), ticker);
  }

  private static <V> Cache<String, V> cache(Duration life, Ticker ticker) {
    return Caffeine.newBuilder().expireAfterWrite(life).maximumSize(50_000).ticker(ticker).build();
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public List<Profile> in(Home home) {
    return membersOf(home.channel()).stream()
        .flatMap(id -> person(id).stream())
        .filter(p -> p.isPerson() && p.isColleague())
        .map(SlackPerson::profile)
        .toList();
  }

  @Override
  public Optional<Profile> of(Account account) {
    return person(account.id()).filter(SlackPerson::isPerson).map(SlackPerson::profile);
  }

  /** Asks for everything anew: Slack may have told of changes that nobody heard. */
  void forgetAll() {
    members.invalidateAll();
    people.invalidateAll();
  }

  /** Forgets what Slack says has changed, and passes on that others may read a channel. */
  void register(App app, Consumer<String> changed) {
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          members.invalidate(payload.getEvent().getChannel());
          changed.accept(payload.getEvent().getChannel());
          return context.ack();
        });
    app.event(
        MemberLeftChannelEvent.class,
        (payload, context) -> {
          members.invalidate(payload.getEvent().getChannel());
          changed.accept(payload.getEvent().getChannel());
          return context.ack();
        });
    app.event(
        UserChangeEvent.class,
        (payload, context) -> {
          people.invalidate(payload.getEvent().getUser().getId());
          before.invalidate(payload.getEvent().getUser().getId());
          return context.ack();
        });
  }

  private List<String> membersOf(String channel) {
    var known = members.getIfPresent(channel);
    return known != null ? known : membersNow(channel).orElse(List.of());
  }

  /** Who is in a channel, bots included, asked anew; empty if that can't be asked. */
  Optional<List<String>> membersNow(String channel) {
    var asked = allPages(channel);
    asked.ifPresentOrElse(ids -> members.put(channel, ids), () -> members.invalidate(channel));
    return asked;
  }

  private Optional<List<String>> allPages(String channel) {
    var all = new ArrayList<String>();
    var cursor = "";
    do {
      var from = cursor;
      var page = questions.ask(Questions.MEMBERS, () -> page(channel, from));
      if (page.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(page.get().getMembers());
      cursor =
          Optional.ofNullable(page.get().getResponseMetadata())
              .flatMap(m -> Optional.ofNullable(m.getNextCursor()))
              .orElse("");
    } while (!cursor.isEmpty());
    return Optional.of(List.copyOf(all));
  }

  private Optional<ConversationsMembersResponse> page(String channel, String from)
      throws IOException, SlackApiException {
    var page = bot.conversationsMembers(r -> r.channel(channel).limit(PAGE).cursor(from));
    if (!page.isOk()) {
      LOG.warn("conversations.members was refused: {}", page.getError());
    }
    return Optional.of(page).filter(ConversationsMembersResponse::isOk);
  }

  /** What is known of somebody; empty if that can't be asked. */
  Optional<SlackPerson> person(String id) {
    var known = Optional.ofNullable(people.getIfPresent(id));
    if (known.isPresent()) {
      return known;
    }
    var asked = questions.ask(Questions.PROFILE, () -> info(id));
    asked.ifPresent(person -> {
      people.put(id, person);
      before.put(id, person);
    });
    return asked.or(() -> Optional.ofNullable(before.getIfPresent(id)));
  }

  private Optional<SlackPerson> info(String id) throws IOException, SlackApiException {
    var answer = bot.usersInfo(r -> r.user(id));
    if (!answer.isOk()) {
      LOG.warn("users.info was refused: {}", answer.getError());
      return Optional.empty();
    }
    return Optional.of(SlackPerson.of(answer.getUser()));
  }
}
