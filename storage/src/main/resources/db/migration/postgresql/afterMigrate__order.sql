-- Texts are ordered by their code points, as on SQLite, whatever language the database speaks: the
-- order in which lines and people are read is the same everywhere.
do $$
declare
  c record;
begin
  for c in
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'
  loop
    execute format('alter table %I alter column %I type text collate "C"', c.table_name, c.column_name);
  end loop;
end
$$;
