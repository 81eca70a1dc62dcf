-- How far it is with making sure that a post still stands where its platform took it.
alter table posts add column watch text not null default 'NONE';
