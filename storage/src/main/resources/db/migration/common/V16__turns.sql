-- What people noticed about turns once they had lived with them.

-- 1: whoever hosts asked for them, so the rule had no part in it.
alter table rotation_turns add column requested integer not null default 0;
