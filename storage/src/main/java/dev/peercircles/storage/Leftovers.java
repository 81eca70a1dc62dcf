package dev.peercircles.storage;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process that was killed left behind. Released at the start, so that nobody waits until it
 * is noticed dead; what is in doubt and has no execution gets one, to be looked for. Right only
 * while we are alone with the database.
 */
final class Leftovers {
  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

  private Leftovers() {}

  static void release(Transactions transactions) {
    transactions.run(() -> transactions.write(Leftovers::release));
  }

  private static int release(Handle handle) {
    int doubtful =
        handle.execute(
            "update posts set state = 'UNKNOWN', in_doubt = 1, missed_at = null,"
                + " reason = 'the process that was sending it died' where state = 'SENDING'");
    handle.execute(
        "delete from scheduled_tasks where task_name = 'post' and task_instance in"
            + " (select id from posts where state in ('SENT', 'SKIPPED')"
            + " and watch not in ('TAKEN', 'MISSED'))");
    handle.execute(
        "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
            + " consecutive_failures, version, priority)"
            + " select 'post', id, x'', not_before, 0, 0, 1, 0 from posts"
            + " where state in ('PLANNED', 'UNKNOWN') and body is not null and not exists (select 1"
            + " from scheduled_tasks where task_name = 'post' and task_instance = posts.id)");
    int picked =
        handle.execute(
            "update scheduled_tasks set picked = 0, picked_by = null, last_heartbeat = null,"
                + " version = version + 1 where picked = 1");
    if (doubtful + picked > 0) {
      log.warn("left by a process that died: {} posts in doubt, {} to do again", doubtful, picked);
    }
    return doubtful + picked;
  }
}
