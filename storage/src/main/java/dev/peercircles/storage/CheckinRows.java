package dev.peercircles.storage;

import dev.peercircles.checkins.CheckinAnswer;
import dev.peercircles.checkins.Help;
import dev.peercircles.checkins.NextStep;
import dev.peercircles.checkins.Round;
import dev.peercircles.checkins.StepResult;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rounds, answers and steps as rows. */
final class CheckinRows {
  private CheckinRows() {}

  static int insert(Handle handle, Round round) {
    return handle
        .createUpdate(
            "insert into checkin_rounds (circle, round_date, opened, closes, prompt, round_number,"
                + " at_close) values (:circle, :date, :opened, :closes, :prompt, :number,"
                + " :atClose) on conflict (circle, round_date) do update set"
                + " opened = excluded.opened, closes = excluded.closes, prompt = excluded.prompt,"
                + " round_number = excluded.round_number, at_close = excluded.at_close")
        .bind("circle", round.circle().value())
        .bind("date", round.date().toString())
        .bind("opened", round.opened().toString())
        .bind("closes", round.closes().toString())
        .bind("prompt", round.prompt())
        .bind("number", round.number())
        .bind("atClose", Statements.flag(round.atClose()))
        .execute();
  }

  static Round round(ResultSet row, StatementContext context) throws SQLException {
    return new Round(
        new CircleId(row.getString("circle")),
        LocalDate.parse(row.getString("round_date")),
        LocalDate.parse(row.getString("opened")),
        LocalDateTime.parse(row.getString("closes")),
        row.getString("prompt"),
        row.getInt("round_number"),
        row.getInt("at_close") == 1);
  }

  static int save(Handle handle, CircleId circle, LocalDate round, CheckinAnswer answer) {
    return handle
        .createUpdate(
            "insert into checkin_answers (circle, round_date, member, place, skipped, stuck, help,"
                + " step, step_note, revision, saved_at) values (:circle, :date, :member,"
                + " (select coalesce(max(place), 0) + 1 from checkin_answers"
                + " where circle = :circle and round_date = :date), :skipped, :stuck, :help,"
                + " :step, :note, :revision, :at)"
                + " on conflict (circle, round_date, member) do update set"
                + " skipped = excluded.skipped, stuck = excluded.stuck, help = excluded.help,"
                + " step = excluded.step, step_note = excluded.step_note,"
                + " revision = excluded.revision, saved_at = excluded.saved_at")
        .bind("circle", circle.value())
        .bind("date", round.toString())
        .bind("member", answer.member().value())
        .bind("skipped", Statements.flag(answer.skipped()))
        .bind("stuck", answer.stuck())
        .bind("help", Statements.name(answer.help()))
        .bind("step", Statements.name(answer.step()))
        .bind("note", answer.stepNote())
        .bind("revision", answer.revision())
        .bind("at", answer.at().toEpochMilli())
        .execute();
  }

  static CheckinAnswer answer(ResultSet row, StatementContext context) throws SQLException {
    return new CheckinAnswer(
        new MemberId(row.getString("member")),
        row.getInt("skipped") == 1,
        Optional.ofNullable(row.getString("stuck")),
        Optional.ofNullable(row.getString("help")).map(Help::valueOf),
        Optional.ofNullable(row.getString("step")).map(StepResult::valueOf),
        Optional.ofNullable(row.getString("step_note")),
        row.getInt("revision"),
        Statements.instant(row.getLong("saved_at")));
  }

  static NextStep step(ResultSet row, StatementContext context) throws SQLException {
    return new NextStep(
        new MemberId(row.getString("member")),
        row.getString("words"),
        LocalDate.parse(row.getString("said")));
  }
}
