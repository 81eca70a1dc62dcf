-- What it takes to look for a post that may or may not have been sent.
alter table posts add column sent_from bigint;  -- when the first attempt began that may have worked
alter table posts add column in_doubt integer not null default 0;
alter table posts add column missed_at bigint;  -- when it was first looked for and not found
