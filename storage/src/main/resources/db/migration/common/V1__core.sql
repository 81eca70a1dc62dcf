-- Spoken by SQLite and PostgreSQL alike. Instants are epoch milliseconds; dates and local times are
-- ISO text, as they were meant; flags are 0 or 1.

create table posts (
  id text primary key,
  staged bigint not null,          -- order of staging
  post_key text not null unique,
  circle text not null,
  kind text not null,              -- destination: channel, direct, thread, in-place-of
  target text,                     -- the message key that a thread or an edit refers to
  member text,                     -- the person that a direct message goes to
  body text,                       -- the message; dropped when it was sent or skipped
  state text not null,
  attempt bigint not null,         -- the engine's version that last claimed it
  not_before bigint not null,
  expires bigint not null,
  channel text,                    -- the receipt
  message text,
  sent_at bigint,
  reason text                      -- why it was skipped or stands as unknown
);
create index posts_by_staging on posts (staged);
create index posts_by_target on posts (target, kind);
create index posts_by_state on posts (state);

create table occurrences (
  circle text not null,
  plan text not null,
  step text not null,
  due_date text not null,
  recorded_at bigint not null,
  skipped text,
  primary key (circle, plan, step, due_date)
);

create table lines (
  line_key text primary key,
  circle text not null,
  slot text not null,
  line_rank integer not null,
  body text not null,
  from_day text not null,
  until_day text not null,
  taken_by text
);
create index lines_by_slot on lines (circle, slot, taken_by);

create table unasked (
  post_key text primary key,
  member text not null,
  monday text not null,
  was_dropped integer not null
);
create index unasked_by_week on unasked (member, monday);

create table absences (
  member text not null,
  first_day text not null,
  last_day text not null,
  primary key (member, first_day)
);

create table returns (
  member text not null,
  return_day text not null,
  primary key (member, return_day)
);

create table meeting_reports (
  circle text not null,
  meeting text not null,
  outcome text not null,
  people integer,
  primary key (circle, meeting)
);

create table meeting_regrets (
  circle text not null,
  meeting text not null,
  member text not null,
  primary key (circle, meeting, member)
);

create table checkin_rounds (
  circle text not null,
  round_date text not null,
  opened text not null,
  closes text not null,
  prompt text not null,
  round_number integer not null,
  at_close integer not null,
  primary key (circle, round_date)
);

create table checkin_answers (
  circle text not null,
  round_date text not null,
  member text not null,
  place integer not null,          -- order in which people first answered
  skipped integer not null,
  stuck text,
  help text,
  step text,
  step_note text,
  revision integer not null,
  saved_at bigint not null,
  primary key (circle, round_date, member)
);

create table next_steps (
  circle text not null,
  member text not null,
  words text not null,
  said text not null,
  primary key (circle, member)
);

create table agenda_dates (
  circle text not null,
  member text not null,
  last_date text not null,
  primary key (circle, member)
);
