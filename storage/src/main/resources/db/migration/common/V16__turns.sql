-- What people noticed about turns once they had lived with them.

-- 1: whoever hosts asked for them, so the rule had no part in it.
alter table rotation_turns add column requested integer not null default 0;

-- Topics that people wish for, now with whose wish it is, so that each has a few at most and can
-- drop their own, and since when, so that none waits for ever. Of older ones nobody knows whose.
create table rotation_wishes (
  plan text not null,
  words text not null,
  member text not null,            -- nothing: from before it was kept
  asked text not null,
  place bigint not null,
  primary key (plan, words, member)
);
insert into rotation_wishes (plan, words, member, asked, place)
  select plan, words, '', cast(current_date as text), place from rotation_topics;
drop table rotation_topics;

-- Who presents for whom in return: as often as they took one, so two people may have several.
create table rotation_returns (
  plan text not null,
  account text not null,
  presenter text not null,
  place bigint not null,
  primary key (plan, place)
);
insert into rotation_returns (plan, account, presenter, place)
  select plan, account, presenter, place from rotation_exchanges;
drop table rotation_exchanges;
