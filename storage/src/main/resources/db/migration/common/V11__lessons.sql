-- Failures and lessons that have a name. Nothing here is about anonymous stories but the day of
-- the draw, which everybody in the circle saw.

create table lessons (
  circle text not null,
  member text not null,
  story text not null,             -- local day of the draw
  said text not null,              -- local day
  words text not null,
  primary key (circle, member, story)
);

create table story_openings (
  circle text primary key,
  asked text not null,             -- local day on which the host was asked to go first
  told text not null               -- yes, no: whether somebody told a failure under their name
);
