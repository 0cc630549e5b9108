-- Agencies (the tenants), their performers and the chat sites they work on.
--
-- Conventions of every migration: each table starts with agency_id, each key contains it, and row-level security is
-- enabled AND forced, so that neither a forgotten predicate nor the table's owner ever sees another agency.
-- Two settings, both local to the transaction, say who is asking:
--   app.agency_id     the agency; without it no row is visible
--   app.performer_id  set only for a performer's own key; then rows of her colleagues do not exist for her
-- The scalar sub-selects make PostgreSQL read a setting once per statement instead of once per row; the CASE keeps the
-- planner from believing that nearly no row passes (it counts as one in two, where an equality counts as one in 200).

create function tenant_agency() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.agency_id', true), '')::uuid;

create function tenant_performer() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.performer_id', true), '')::uuid;

create table agency (
    agency_id  uuid        not null,
    name       text        not null,
    zone       text        not null,
    day_start  time        not null,
    policies   jsonb       not null,
    version    integer     not null,
    created_at timestamptz not null,
    constraint pk_agency primary key (agency_id),
    constraint ck_agency_name check (char_length(name) between 1 and 100),
    constraint ck_agency_day_start check (day_start < '12:00')
);

create table performer (
    agency_id    uuid        not null,
    id           uuid        not null,
    name         text        not null,
    cadence_days integer,
    quiet_from   time,
    quiet_to     time,
    version      integer     not null,
    created_at   timestamptz not null,
    constraint pk_performer primary key (agency_id, id),
    constraint fk_performer_agency foreign key (agency_id) references agency (agency_id),
    constraint ck_performer_name check (char_length(name) between 1 and 100),
    constraint ck_performer_cadence check (cadence_days between 1 and 365),
    constraint ck_performer_quiet check ((quiet_from is null) = (quiet_to is null))
);

create table site (
    agency_id                   uuid        not null,
    id                          uuid        not null,
    name                        text        not null,
    contact_exchange_forbidden  boolean     not null,
    penalty                     text,
    version                     integer     not null,
    created_at                  timestamptz not null,
    constraint pk_site primary key (agency_id, id),
    constraint fk_site_agency foreign key (agency_id) references agency (agency_id),
    constraint ck_site_name check (char_length(name) between 1 and 100)
);

alter table agency enable row level security;
alter table agency force row level security;
create policy agency_only on agency using (agency_id = (select tenant_agency()));

alter table performer enable row level security;
alter table performer force row level security;
create policy agency_only on performer using (agency_id = (select tenant_agency()));
create policy performer_only on performer as restrictive using (case when (select tenant_performer()) is null then true else id = (select tenant_performer()) end);

alter table site enable row level security;
alter table site force row level security;
create policy agency_only on site using (agency_id = (select tenant_agency()));

grant select, insert, update on agency, performer, site to enishi_app;
