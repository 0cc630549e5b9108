-- Sealing is work that entries make: until now each agency's log was looked at once a minute, whether or not it had any.

-- With each statement that queues entries comes an item of work, due a minute later, in the same transaction: who sees the
-- item sees the entries. Nobody waits for anybody, and no entry relies on the item of another one, which might be worked
-- off in the moment before this one is committed. A trigger, so that no way to queue an entry can forget it.
create function audit_unsealed_wake() returns trigger language plpgsql as $$
begin
    insert into work_item (agency_id, kind, id, due_at)
    select tenant_agency(), 'AUDIT_SEAL', gen_random_uuid(), now() + interval '1 minute'
     where tenant_agency() is not null;
    return null;
end $$;

create trigger audit_unsealed_wake after insert on audit_unsealed
    for each statement execute function audit_unsealed_wake();
