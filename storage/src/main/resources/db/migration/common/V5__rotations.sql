-- Turns, what became of sessions, and places. Dates are ISO text, flags 0 or 1.

create table rotation_turns (
  plan text not null,
  session_date text not null,
  presenter text not null,
  account text not null,           -- for whom it counts: another after a swap
  state text not null,
  asked text not null,
  messages integer not null,
  topic text,
  place bigint not null,           -- order of first saving
  primary key (plan, session_date, presenter)
);

create table rotation_sessions (
  plan text not null,
  session_date text not null,
  outcome text not null,
  available text not null,         -- ids in order, joined by blanks: who could have had it that day
  guest text,
  primary key (plan, session_date)
);

create table rotation_places (
  plan text not null,
  member text not null,
  since_day text not null,
  until_day text,
  resting text,
  volunteer integer not null,
  findable integer not null,
  primary key (plan, member)
);

create table rotation_exchanges (
  plan text not null,
  account text not null,
  presenter text not null,
  place bigint not null,
  primary key (plan, account, presenter)
);

create table rotation_topics (
  plan text not null,
  words text not null,
  place bigint not null,
  primary key (plan, words)
);
