-- Housekeeping is work that is made by what will have its time some day, and by a change of how long things are kept: until
-- now each agency was looked at once an hour, whether or not it had any.

-- An item that is due within the hour, unless there is one already. One that is due in less than three quarters of an hour does
-- not count, because it might be worked off before this transaction is committed; none takes that long, and a change of settings,
-- which derives all facts anew, half an hour at most.
create function housekeeping_wake() returns trigger language plpgsql as $$
begin
    insert into work_item (agency_id, kind, id, due_at)
    select tenant_agency(), 'HOUSEKEEPING', gen_random_uuid(), now() + interval '1 hour'
     where tenant_agency() is not null
       and not exists (
           select from work_item
            where agency_id = tenant_agency() and kind = 'HOUSEKEEPING' and id <> agency_id
              and due_at >= now() + interval '45 minutes');
    return null;
end $$;

create trigger idempotency_wake after insert on idempotency
    for each statement execute function housekeeping_wake();
create trigger chat_log_wake after insert or update of started_at on chat_log
    for each statement execute function housekeeping_wake();
create trigger agency_wake after update on agency
    for each row when (old.policies is distinct from new.policies) execute function housekeeping_wake();
