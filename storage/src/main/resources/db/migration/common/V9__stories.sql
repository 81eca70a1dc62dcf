-- One sealed box a circle, always of one size. No person, no time, no serial, no count may ever
-- stand here: nothing must tell how many stories wait, since when, or whose they are.

create table story_boxes (
  circle text primary key,
  key_id text not null,            -- random; names the file that holds the key
  sealed text not null
);

create table arrivals (
  circle text not null,
  member text not null,
  first_day text not null,         -- since when the person is in the circle
  primary key (circle, member)
);
