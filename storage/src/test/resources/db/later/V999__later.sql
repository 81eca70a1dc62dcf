-- What a later version might do: this one would break on it at its first post.
alter table posts rename column state to stands;
