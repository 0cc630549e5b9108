-- Imports: a file is stored in chunks before its job is acknowledged, so that any pod can go on after a crash.
create table import_job (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    kind         text        not null,
    state        text        not null,
    dry_run      boolean     not null,
    charset      text        not null,
    mapping      jsonb       not null,
    rows_total   integer     not null,
    rows_read    integer     not null default 0,
    created      integer     not null default 0,
    unchanged    integer     not null default 0,
    refused      integer     not null default 0,
    refusals     jsonb       not null default '[]',
    created_at   timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    constraint pk_import_job primary key (agency_id, id),
    constraint fk_import_job_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint fk_import_job_site foreign key (agency_id, site_id) references site (agency_id, id),
    constraint ck_import_job_kind check (kind in ('CHATS')),
    constraint ck_import_job_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    constraint ck_import_job_counts check (rows_read = created + unchanged + refused)
);

-- An agency's imports, newest first.
create index ix_import_job_newest on import_job (agency_id, id desc);

create table import_chunk (
    agency_id    uuid    not null,
    import_id    uuid    not null,
    seq          integer not null,
    performer_id uuid    not null,
    bytes        bytea   not null,
    constraint pk_import_chunk primary key (agency_id, import_id, seq),
    constraint fk_import_chunk_job foreign key (agency_id, import_id) references import_job (agency_id, id)
        on delete cascade
);

alter table import_job enable row level security;
alter table import_job force row level security;
create policy agency_only on import_job using (agency_id = (select tenant_agency()));
create policy performer_only on import_job as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

alter table import_chunk enable row level security;
alter table import_chunk force row level security;
create policy agency_only on import_chunk using (agency_id = (select tenant_agency()));
create policy performer_only on import_chunk as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on import_job to enishi_app;
grant select, insert, delete on import_chunk to enishi_app;
