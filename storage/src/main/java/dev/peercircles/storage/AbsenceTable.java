package dev.peercircles.storage;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.MemberId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tables {@code absences} and {@code returns}. */
final class AbsenceTable implements AbsenceStore {
  private final Transactions transactions;

  @Inject
  AbsenceTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public List<Absence> absencesOf(MemberId member) {
    return transactions.read(h ->
        h.createQuery(
                "select first_day, last_day from absences where member = :member"
                    + " order by first_day")
            .bind("member", member.value())
            .map((row, _) -> new Absence(day(row.getString(1)), day(row.getString(2))))
            .list());
  }

  @Override
  public List<LocalDate> returnsOf(MemberId member) {
    return transactions.read(h ->
        h.createQuery("select return_day from returns where member = :member order by return_day")
            .bind("member", member.value())
            .map((row, _) -> day(row.getString(1)))
            .list());
  }

  @Override
  public void away(MemberId member, Absence absence) {
    transactions.write(h -> {
      h.execute("delete from absences where member = ?", member.value());
      return insert(h, member, absence);
    });
  }

  @Override
  public void back(MemberId member, LocalDate day) {
    var touched = absencesOf(member).stream().filter(a -> a.covers(day)).toList();
    transactions.write(h -> {
      h.execute(
          "insert into returns (member, return_day) values (?, ?) on conflict do nothing",
          member.value(),
          day.toString());
      touched.forEach(a -> end(h, member, a, day.minusDays(1)));
      return touched.size();
    });
  }

  @Override
  public int dropEndedBefore(LocalDate day) {
    return transactions.write(h ->
        h.execute("delete from absences where last_day < ?", day.toString())
            + h.execute("delete from returns where return_day < ?", day.minusYears(1).toString()));
  }

  private static void end(Handle handle, MemberId member, Absence absence, LocalDate last) {
    handle.execute(
        "delete from absences where member = ? and first_day = ?",
        member.value(),
        absence.from().toString());
    if (!last.isBefore(absence.from())) {
      insert(handle, member, new Absence(absence.from(), last));
    }
  }

  private static int insert(Handle handle, MemberId member, Absence absence) {
    return handle.execute(
        "insert into absences (member, first_day, last_day) values (?, ?, ?)",
        member.value(),
        absence.from().toString(),
        absence.to().toString());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
