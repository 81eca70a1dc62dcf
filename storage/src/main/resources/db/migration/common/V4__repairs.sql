-- What only a person can repair: a channel that the bot may not post into, a token that is void.
create table repairs (
  broken text primary key,         -- circle/em-berlin, platform/slack
  since bigint not null,
  probe bigint not null,           -- when it is next tried whether it works again
  reason text not null,
  cure text not null
);
