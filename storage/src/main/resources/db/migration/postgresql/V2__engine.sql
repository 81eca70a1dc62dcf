-- The engine's own table, in PostgreSQL's words; instants are epoch milliseconds here too.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time bigint not null,
  picked boolean not null,
  picked_by text,
  last_success bigint,
  last_failure bigint,
  consecutive_failures integer,
  last_heartbeat bigint,
  version bigint not null,
  priority smallint,
  staged bigint generated always as identity,  -- order of staging
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (picked, execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
