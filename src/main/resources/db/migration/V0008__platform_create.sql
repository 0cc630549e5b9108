-- What belongs to no feature: answers to repeated requests, the cursor key, and the list of work for any pod.
create table idempotency (
    agency_id      uuid        not null,
    principal      text        not null,
    key            text        not null,
    request_sha256 bytea       not null,
    status         integer     not null,
    headers        jsonb       not null,
    body           bytea       not null,
    created_at     timestamptz not null,
    constraint pk_idempotency primary key (agency_id, principal, key),
    constraint fk_idempotency_agency foreign key (agency_id) references agency (agency_id),
    constraint ck_idempotency_key check (char_length(key) between 1 and 255)
);

-- Clean-up of what is older than 24 hours.
create index ix_idempotency_created on idempotency (agency_id, created_at);

alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy agency_only on idempotency using (agency_id = (select tenant_agency()));

grant select, insert, delete on idempotency to enishi_app;

-- Work to be done by any pod: nothing personal, so no policy; through it workers find agencies.
create table work_item (
    agency_id   uuid        not null,
    kind        text        not null,
    id          uuid        not null,
    due_at      timestamptz not null,
    lease_until timestamptz,
    attempts    integer     not null default 0,
    constraint pk_work_item primary key (agency_id, kind, id)
);

-- What is due, oldest first.
create index ix_work_item_due on work_item (kind, due_at);

grant select, insert, update, delete on work_item to enishi_app;

-- The key that signs page cursors where none is configured: made once, the same for every pod.
create table cursor_key (
    only_row boolean not null default true,
    key      bytea   not null,
    constraint pk_cursor_key primary key (only_row),
    constraint ck_cursor_key_only_row check (only_row)
);

insert into cursor_key (key)
select decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex') from generate_series(1, 2);

grant select on cursor_key to enishi_app;

-- Short statements by the thousand: compiling one, or starting helpers for it, takes longer than to run it.
do $$
begin
    execute format('alter database %I set jit = off', current_database());
    execute format('alter database %I set max_parallel_workers_per_gather = 0', current_database());
exception when insufficient_privilege then
    raise notice 'Only the owner of the database can set jit and max_parallel_workers_per_gather: see docs/operations.md';
end $$;
