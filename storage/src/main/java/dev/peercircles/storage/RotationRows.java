package dev.peercircles.storage;

import dev.peercircles.circles.MemberId;
import dev.peercircles.rotations.Exchange;
import dev.peercircles.rotations.Place;
import dev.peercircles.rotations.Session;
import dev.peercircles.rotations.Turn;
import dev.peercircles.rotations.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of the tables {@code rotation_…}. */
final class RotationRows {
  private RotationRows() {}

  static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        day(row, "session_date"),
        member(row, "presenter"),
        member(row, "account"),
        Turn.State.valueOf(row.getString("state")),
        day(row, "asked"),
        row.getInt("messages"),
        text(row, "topic"),
        row.getInt("requested") == 1);
  }

  static Session session(ResultSet row) throws SQLException {
    return new Session(
        day(row, "session_date"),
        Session.Outcome.valueOf(row.getString("outcome")),
        words(row, "available").map(MemberId::new).collect(Collectors.toUnmodifiableSet()),
        text(row, "guest"));
  }

  static Place place(ResultSet row) throws SQLException {
    return new Place(
        member(row, "member"),
        day(row, "since_day"),
        text(row, "until_day").map(LocalDate::parse),
        text(row, "resting").map(LocalDate::parse),
        row.getInt("volunteer") == 1,
        row.getInt("findable") == 1,
        words(row, "earlier").map(RotationRows::stay).toList());
  }

  static String written(List<Place.Stay> stays) {
    return stays.stream().map(s -> s.since() + "/" + s.until()).collect(Collectors.joining(" "));
  }

  private static Place.Stay stay(String written) {
    int slash = written.indexOf('/');
    return new Place.Stay(
        LocalDate.parse(written.substring(0, slash)),
        LocalDate.parse(written.substring(slash + 1)));
  }

  static Exchange exchange(ResultSet row) throws SQLException {
    return new Exchange(member(row, "account"), member(row, "presenter"));
  }

  static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        row.getString("words"),
        text(row, "member").filter(m -> !m.isEmpty()).map(MemberId::new),
        day(row, "asked"));
  }

  /** Whose it is; nothing if that was not kept. */
  static String written(Optional<MemberId> member) {
    return member.map(MemberId::value).orElse("");
  }

  private static Stream<String> words(ResultSet row, String column) throws SQLException {
    return Arrays.stream(row.getString(column).split(" ")).filter(w -> !w.isEmpty());
  }

  private static MemberId member(ResultSet row, String column) throws SQLException {
    return new MemberId(row.getString(column));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return LocalDate.parse(row.getString(column));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return Optional.ofNullable(text);
  }
}
