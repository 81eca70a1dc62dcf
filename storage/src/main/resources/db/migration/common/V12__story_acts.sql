-- What hosts and deputies did about story boxes: the act and the day, never an author, a story or
-- an hour.

create table story_acts (
  circle text not null,
  day text not null,
  act text not null,
  standing text not null,          -- HOST, DEPUTY
  primary key (circle, day, act, standing)
);
