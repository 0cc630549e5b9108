-- The audit log: who did or read what, when, from where, with what outcome. Ids only: no bodies, no queries, no handles.
create table audit_entry (
    agency_id    uuid        not null,
    -- UUIDv7, so the order of ids is that of time.
    id           uuid        not null,
    at           timestamptz not null,
    role         text        not null,
    -- The public prefix of the key, or issuer and subject of the token.
    principal    text        not null,
    -- The performer who acted.
    performer_id uuid,
    -- The operationId of the contract.
    operation    text        not null,
    -- What was created, else the id in the path.
    resource_id  uuid,
    -- The customer concerned, as far as path and answer tell.
    customer_id  uuid,
    -- The colleague of a handover, the successor of a key.
    related_id   uuid,
    address      text        not null,
    request_id   text        not null,
    status       integer     not null,
    -- No foreign key: checking it would lock the one row of the agency with every read.
    constraint pk_audit_entry primary key (agency_id, id),
    constraint ck_audit_entry_status check (status between 100 and 599)
);

-- Each index costs on every read of the API, so there are three: one for each question that is asked of years.
-- What somebody did, newest first.
create index ix_audit_entry_principal on audit_entry (agency_id, principal, id);
-- Who had to do with a customer, newest first.
create index ix_audit_entry_customer on audit_entry (agency_id, customer_id, id) where customer_id is not null;
-- What was refused, newest first: free for what was not.
create index ix_audit_entry_refused on audit_entry (agency_id, id) where status >= 400;

-- Entries that are in no block yet. No foreign key: it would lock and read the entry that the same statement has written.
create table audit_unsealed (
    agency_id uuid not null,
    entry_id  uuid not null,
    constraint pk_audit_unsealed primary key (agency_id, entry_id)
);

-- Sealed blocks: each hash covers the hash before it and the block's entries (AuditChain).
create table audit_block (
    agency_id uuid        not null,
    -- From 1, without gaps.
    number    bigint      not null,
    -- Their ids, in the order of the hash.
    entries   uuid[]      not null,
    sha256    bytea       not null,
    sealed_at timestamptz not null,
    constraint pk_audit_block primary key (agency_id, number),
    constraint fk_audit_block_agency foreign key (agency_id) references agency (agency_id),
    constraint ck_audit_block_number check (number > 0),
    constraint ck_audit_block_entries check (cardinality(entries) between 1 and 10000),
    constraint ck_audit_block_sha256 check (octet_length(sha256) = 32)
);

-- Blocks whose entries were deleted when their time was over; number and hash stay, so the chain still holds.
create table audit_dropped_block (
    agency_id  uuid        not null,
    number     bigint      not null,
    dropped_at timestamptz not null,
    constraint pk_audit_dropped_block primary key (agency_id, number),
    constraint fk_audit_dropped_block_block foreign key (agency_id, number) references audit_block (agency_id, number)
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy agency_only on audit_entry using (agency_id = (select tenant_agency()));
create policy performer_only on audit_entry as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy agency_only on audit_unsealed using (agency_id = (select tenant_agency()));

alter table audit_block enable row level security;
alter table audit_block force row level security;
create policy agency_only on audit_block using (agency_id = (select tenant_agency()));

alter table audit_dropped_block enable row level security;
alter table audit_dropped_block force row level security;
create policy agency_only on audit_dropped_block using (agency_id = (select tenant_agency()));

-- Append-only twice: the service role lacks the grants, and nobody at all gets past the triggers, but for the owner's
-- command that drops entries whose time is over.
create function audit_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_relid = 'audit_entry'::regclass
            and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return null;
    end if;
    raise exception 'The audit log is append-only' using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_append_only();
create trigger audit_block_append_only before update or delete or truncate on audit_block
    for each statement execute function audit_append_only();
create trigger audit_dropped_block_append_only before update or delete or truncate on audit_dropped_block
    for each statement execute function audit_append_only();

grant select, insert on audit_entry, audit_block to enishi_app;
grant select, insert, delete on audit_unsealed to enishi_app;
grant select on audit_dropped_block to enishi_app;

-- Every agency is sealed once a minute; a new one brings its own item.
alter table agency no force row level security;
insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'AUDIT_SEAL', agency_id, now() from agency;
alter table agency force row level security;

-- Without its standing item an agency is sealed and kept in order no more, and nobody would notice: it cannot be taken
-- off the list, nor renamed.
create function work_item_standing() returns trigger language plpgsql as $$
begin
    raise exception 'Standing work stays' using errcode = 'insufficient_privilege';
end $$;

create trigger work_item_standing before delete on work_item
    for each row when (old.id = old.agency_id) execute function work_item_standing();

revoke update on work_item from enishi_app;
grant update (due_at, lease_until, attempts) on work_item to enishi_app;
