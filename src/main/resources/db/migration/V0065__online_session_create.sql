-- Online sessions: when a performer was logged in on a site. Without an end the session goes on.
create table online_session (
    agency_id    uuid        not null,
    id           uuid        not null,
    -- Whose time it was; it stays the performer's when customers are handed over.
    performer_id uuid        not null,
    site_id      uuid        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    -- What the site showed meanwhile.
    mode         text        not null,
    version      integer     not null,
    created_at   timestamptz not null,
    constraint pk_online_session primary key (agency_id, id),
    constraint fk_online_session_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint fk_online_session_site foreign key (agency_id, site_id) references site (agency_id, id),
    constraint ck_online_session_mode check (mode in ('OPEN', 'RESERVED_ONLY', 'NEWCOMER_ONLY')),
    -- Reports look back no further than a day for what reaches into their range.
    constraint ck_online_session_period check (ended_at >= started_at and ended_at <= started_at + interval '24 hours'),
    -- Nobody is online twice on one site, whatever races. btree_gist is there since V0017.
    constraint ex_online_session_overlap exclude using gist (
        agency_id with =, performer_id with =, site_id with =, tstzrange(started_at, ended_at) with &&)
);

-- A performer's sessions of a time, newest first: lists, reports.
create index ix_online_session_performer on online_session (agency_id, performer_id, started_at desc, id desc);
-- The same of the whole agency.
create index ix_online_session_agency on online_session (agency_id, started_at desc, id desc);

alter table online_session enable row level security;
alter table online_session force row level security;
create policy agency_only on online_session using (agency_id = (select tenant_agency()));
create policy performer_only on online_session as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

-- As of all tables: the planner shall not take an agency for all of them.
alter table online_session alter column agency_id set (n_distinct = -0.0002);
alter table online_session alter column performer_id set (n_distinct = -0.001);
create statistics st_online_session_performer (dependencies) on agency_id, performer_id from online_session;

grant select, insert, update, delete on online_session to enishi_app;
