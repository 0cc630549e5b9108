-- What the planner takes for granted, whatever was sampled: an agency has 5,000 rows of a table, a performer 1,000, or all of
-- them where there are fewer. So a plan is the same beside one other agency or a thousand, and on the day of an import. Else an
-- agency that is new or has grown within minutes has a row or none, as the small ones that were sampled: then an index on the
-- agency alone looks as good as one on the agency and the key, and each row of an import reads all that the agency has.
-- That a performer is of one agency it knows by the dependency: else it would multiply the two shares.
do $$
declare
    tenant regclass;
    name text;
begin
    for tenant, name in
        select c.oid::regclass, c.relname
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
         where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    loop
        execute format('alter table %s alter column agency_id set (n_distinct = -0.0002)', tenant);
        if exists (select 1 from pg_attribute
                    where attrelid = tenant and attname = 'performer_id' and not attisdropped) then
            execute format('alter table %s alter column performer_id set (n_distinct = -0.001)', tenant);
            execute format('create statistics %I (dependencies) on agency_id, performer_id from %s',
                           'st_' || name || '_performer', tenant);
        end if;
        execute format('analyze %s', tenant);
    end loop;
end
$$;
