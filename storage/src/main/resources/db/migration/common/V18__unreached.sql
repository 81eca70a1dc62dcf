-- The platform on which a direct message could not reach its reader, until they were told so.
alter table posts add column unreached text;
create index posts_unreached on posts (member) where unreached is not null;
