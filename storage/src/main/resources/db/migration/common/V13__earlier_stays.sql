-- When somebody had turns before they left and came back: FROM/TO, in order, joined by blanks.

alter table rotation_places add column earlier text not null default '';
