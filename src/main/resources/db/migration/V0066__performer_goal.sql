-- What a performer wants to reach in a week. One row for a performer, so the key is the index.
create table performer_goal (
    agency_id          uuid        not null,
    performer_id       uuid        not null,
    chat_rate_percent  integer,
    earnings_per_week  integer,
    newcomers_per_week integer,
    version            integer     not null,
    updated_at         timestamptz not null,
    constraint pk_performer_goal primary key (agency_id, performer_id),
    constraint fk_performer_goal_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint ck_performer_goal_chat_rate check (chat_rate_percent between 1 and 100),
    constraint ck_performer_goal_earnings check (earnings_per_week between 1 and 100000000),
    constraint ck_performer_goal_newcomers check (newcomers_per_week between 1 and 1000)
);

alter table performer_goal enable row level security;
alter table performer_goal force row level security;
create policy agency_only on performer_goal using (agency_id = (select tenant_agency()));
create policy performer_only on performer_goal as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

-- As of all tables: the planner shall not take an agency for all of them.
alter table performer_goal alter column agency_id set (n_distinct = -0.0002);
alter table performer_goal alter column performer_id set (n_distinct = -0.001);
create statistics st_performer_goal_performer (dependencies) on agency_id, performer_id from performer_goal;

grant select, insert, update on performer_goal to enishi_app;
