-- Each agency has a good part of each table, whatever was sampled. Of an agency that is new or has grown within minutes the
-- planner would expect a row or none, as of the small ones that it knows. Then an index on the agency alone looks as good as one
-- on the agency and the key, and each row of an import reads all that the agency has. One of 200 is what it assumes of a table
-- that it knows nothing about.
do $$
declare
    tenant regclass;
begin
    for tenant in
        select c.oid::regclass
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
         where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    loop
        execute format('alter table %s alter column agency_id set (n_distinct = 200)', tenant);
    end loop;
end
$$;
