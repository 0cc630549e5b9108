-- How text is folded for the search changes from time to time (FoldedText), and rows are folded anew by a job while the service
-- runs. Each says by which version of the folding its search_text was made. The next version needs a migration like this one: an
-- index of what is to be folded anew, functions that know the number, and items of work.
alter table customer add column folding integer not null default 1;
alter table customer add constraint ck_customer_folding check (folding > 0);

-- Who is to be folded anew, the oldest version first: empty when all are. Its order is that of the job, so that the planner goes
-- by it from the first row to the last; else it walks through the table again and again, past all that is done.
create index ix_customer_folding on customer (agency_id, folding) where folding < 2;

-- A process of the release before knows no folding and writes its own: what it inserts is of version 1 by default, and what it
-- updates is told by its statement, which does not set folding. So two triggers, in the order of their names: the first one sees
-- that folding is set and marks it by its sign, the second one sees what is not marked. They can go when no such process is left.
create function folding_set() returns trigger language plpgsql as $$
begin
    new.folding := -new.folding;
    return new;
end $$;

create function folding_known() returns trigger language plpgsql as $$
begin
    if new.folding < 0 then
        new.folding := -new.folding;
    elsif new.search_text is distinct from old.search_text then
        new.folding := 1;
    end if;
    return new;
end $$;

create trigger customer_folding_1_set before update of folding on customer
    for each row execute function folding_set();
create trigger customer_folding_2_known before update of folding, search_text on customer
    for each row execute function folding_known();

-- A row of an older version makes work for the job, within the hour: see housekeeping_wake (V0024). An agency of the release
-- before has no standing item of its own, so it gets it here.
create function folding_wake() returns trigger language plpgsql as $$
begin
    insert into work_item (agency_id, kind, id, due_at) values (new.agency_id, 'FOLDING', new.agency_id, 'infinity')
        on conflict do nothing;
    insert into work_item (agency_id, kind, id, due_at)
    select new.agency_id, 'FOLDING', gen_random_uuid(), now() + interval '1 hour'
     where not exists (
           select from work_item
            where agency_id = new.agency_id and kind = 'FOLDING' and id <> agency_id
              and due_at >= now() + interval '45 minutes');
    return null;
end $$;

create trigger customer_inserted_wake after insert on customer
    for each row when (new.folding < 2) execute function folding_wake();
create trigger customer_updated_wake after update on customer
    for each row when (new.folding < old.folding) execute function folding_wake();

-- Every agency has rows of version 1, or none at all. Soon, when the pods of this release have taken over: a search by those of
-- the release before does not know the new folding.
insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'FOLDING', agency_id, now() + interval '5 minutes'
  from work_item where kind = 'HOUSEKEEPING' and id = agency_id;
