-- What it takes to go on from a database that was put back from a backup: it knows nothing of what
-- was posted after it.

create table installation (
  secret text not null             -- ids of posts follow from it and their keys
);

create table last_seen (
  at bigint not null               -- when a process was last alive on this database
);

-- Times of which this database may know nothing: nobody ran, or what ran was forgotten.
create table lapses (
  began bigint not null,
  ended bigint not null
);

-- 1: may have been posted by a process that this database knows nothing of, and is looked for
-- before it is sent. 2: the same, and what stands there is made to say what this one says.
alter table posts add column forgotten integer not null default 0;
