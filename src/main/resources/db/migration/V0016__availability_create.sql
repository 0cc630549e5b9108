-- When a performer can be booked: her weekly rules, dated exceptions and holidays, replaced as a whole and read as a whole.
create table availability (
    agency_id    uuid        not null,
    performer_id uuid        not null,
    -- As the API shows it; nothing refers into it.
    plan         jsonb       not null,
    version      integer     not null,
    updated_at   timestamptz not null,
    constraint pk_availability primary key (agency_id, performer_id),
    constraint fk_availability_performer foreign key (agency_id, performer_id) references performer (agency_id, id)
);

alter table availability enable row level security;
alter table availability force row level security;
create policy agency_only on availability using (agency_id = (select tenant_agency()));
create policy performer_only on availability as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update on availability to enishi_app;
