-- No request is lost: that its hold is over is found when it is, not when somebody next wants the time.

-- Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table agency no force row level security;
alter table reservation no force row level security;
alter table missed_attempt no force row level security;

-- A request that ran out because nobody answered counts as a missed attempt, once.
alter table missed_attempt
    add column reservation_id uuid,
    add constraint uq_missed_attempt_reservation unique (agency_id, reservation_id),
    add constraint fk_missed_attempt_reservation foreign key (agency_id, reservation_id)
        references reservation (agency_id, id) on delete cascade;

insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'REQUEST_EXPIRY', agency_id, 'infinity' from agency;
insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'REQUEST_EXPIRY', gen_random_uuid(), hold_expires_at from reservation where state = 'REQUESTED';

alter table agency force row level security;
alter table reservation force row level security;
alter table missed_attempt force row level security;

-- With each request comes an item of work that is due when its hold is over, in the same transaction: who sees the item sees
-- the request. A trigger, so that no way to place or move one can forget it. An agency of the release before has no standing item
-- of its own, so it gets it here.
create function reservation_request_wake() returns trigger language plpgsql as $$
begin
    insert into work_item (agency_id, kind, id, due_at) values (new.agency_id, 'REQUEST_EXPIRY', new.agency_id, 'infinity')
        on conflict do nothing;
    insert into work_item (agency_id, kind, id, due_at)
    values (new.agency_id, 'REQUEST_EXPIRY', gen_random_uuid(), new.hold_expires_at);
    return null;
end $$;

create trigger reservation_request_wake after insert or update of hold_expires_at on reservation
    for each row when (new.state = 'REQUESTED') execute function reservation_request_wake();
