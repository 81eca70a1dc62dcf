package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Forgotten;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.PostState;
import dev.peercircles.delivery.Watch;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** A post as a row. */
final class PostRow {
  private PostRow() {}

  static void insert(Handle handle, PostId id, Post post) {
    handle
        .createUpdate(
            "insert into posts (id, staged, post_key, circle, kind, target, member, body, state,"
                + " attempt, not_before, expires, watch) values (:id,"
                + " (select coalesce(max(staged), 0) + 1 from posts), :key, :circle, :kind,"
                + " :target, :member, :body, 'PLANNED', 0, :notBefore, :expires, :watch)")
        .bind("id", id.value())
        .bind("key", post.key().value())
        .bind("circle", post.circle().value())
        .bind("kind", kind(post.destination()))
        .bind("target", target(post.destination()))
        .bind("member", member(post.destination()))
        .bind("body", MessageJson.write(post.message()))
        .bind("notBefore", post.notBefore().toEpochMilli())
        .bind("expires", post.expires().toEpochMilli())
        .bind("watch", (post.saidAgain() ? Watch.WANTED : Watch.NONE).name())
        .execute();
  }

  /** Lets it be looked for before it is sent. An edit may be done twice. */
  static void doubt(Handle handle, PostId id, Forgotten how, Instant from) {
    handle
        .createUpdate(
            "update posts set state = 'UNKNOWN', forgotten = :how, sent_from = :from"
                + " where id = :id and kind <> 'in-place-of'")
        .bind("id", id.value())
        .bind("how", how.ordinal())
        .bind("from", from.toEpochMilli())
        .execute();
  }

  /** Reads a row. A message whose body was dropped is empty. */
  static PlannedPost planned(ResultSet row, StatementContext context) throws SQLException {
    var watch = Watch.valueOf(row.getString("watch"));
    var post =
        new Post(
            new MessageKey(row.getString("post_key")),
            new CircleId(row.getString("circle")),
            destination(row),
            Optional.ofNullable(row.getString("body"))
                .map(MessageJson::message)
                .orElse(Message.EMPTY),
            Statements.instant(row.getLong("not_before")),
            Statements.instant(row.getLong("expires")),
            watch != Watch.NONE);
    return new PlannedPost(
        new PostId(row.getString("id")),
        post,
        PostState.valueOf(row.getString("state")),
        row.getLong("attempt"),
        instant(row, "sent_from"),
        instant(row, "missed_at"),
        instant(row, "sent_at"),
        watch,
        Forgotten.values()[row.getInt("forgotten")]);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Statements.instant(millis));
  }

  private static Destination destination(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "channel" -> new Destination.Channel();
      case "elsewhere" -> new Destination.Elsewhere(home(row.getString("target")));
      case "direct" -> new Destination.Direct(new MemberId(row.getString("member")));
      case "thread" -> new Destination.Thread(new MessageKey(row.getString("target")));
      case "in-place-of" -> new Destination.InPlaceOf(new MessageKey(row.getString("target")));
      case String kind -> throw new IllegalStateException("no such destination: " + kind);
    };
  }

  private static Home home(String target) {
    int colon = target.indexOf(':');
    return new Home(Platform.valueOf(target.substring(0, colon)), target.substring(colon + 1));
  }

  private static String kind(Destination destination) {
    return switch (destination) {
      case Destination.Channel _ -> "channel";
      case Destination.Elsewhere _ -> "elsewhere";
      case Destination.Direct _ -> "direct";
      case Destination.Thread _ -> "thread";
      case Destination.InPlaceOf _ -> "in-place-of";
    };
  }

  private static Optional<String> target(Destination destination) {
    return switch (destination) {
      case Destination.Channel _, Destination.Direct _ -> Optional.empty();
      case Destination.Elsewhere(var home) ->
          Optional.of(home.platform().name() + ":" + home.channel());
      case Destination.Thread(var parent) -> Optional.of(parent.value());
      case Destination.InPlaceOf(var original) -> Optional.of(original.value());
    };
  }

  private static Optional<String> member(Destination destination) {
    return switch (destination) {
      case Destination.Direct(var member) -> Optional.of(member.value());
      case Destination.Channel _,
          Destination.Elsewhere _,
          Destination.Thread _,
          Destination.InPlaceOf _ ->
          Optional.empty();
    };
  }
}
