-- Alerts: that somebody has to look, whatever it is about. One table, so that there is one list and one acknowledgement for all.
create table alert (
    agency_id       uuid        not null,
    id              uuid        not null,
    performer_id    uuid        not null,
    site_id         uuid        not null,
    customer_id     uuid        not null,
    kind            text        not null,
    -- What it is raised for, once: the incident, the watch, the request, or the last chat since which somebody came in vain.
    cause_id        uuid        not null,
    -- The incident, where that is the cause: one that was none takes its alerts away.
    incident_id     uuid,
    raised_at       timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    constraint pk_alert primary key (agency_id, id),
    -- Two pods, or a request that is repeated, never raise the same twice.
    constraint uq_alert_cause unique (agency_id, customer_id, kind, cause_id),
    constraint fk_alert_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint fk_alert_incident foreign key (agency_id, incident_id)
        references boundary_incident (agency_id, id) on delete cascade,
    constraint ck_alert_kind check (kind in ('ESCALATION', 'THREAT', 'WATCH', 'MISSED_ATTEMPTS', 'UNANSWERED_REQUEST')),
    constraint ck_alert_incident check ((kind in ('ESCALATION', 'THREAT')) = (incident_id is not null)),
    constraint ck_alert_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null))
);
alter table alert alter column agency_id set (n_distinct = -0.0002);
alter table alert alter column performer_id set (n_distinct = -0.001);
create statistics st_alert_performer (dependencies) on agency_id, performer_id from alert;

-- Those of a performer, newest first.
create index ix_alert_performer on alert (agency_id, performer_id, raised_at desc, id desc);
-- Those of the agency, newest first.
create index ix_alert_agency on alert (agency_id, raised_at desc, id desc);
-- The open ones of a performer: what her screens show and count. Acknowledged ones are many in time, open ones few.
create index ix_alert_open on alert (agency_id, performer_id, raised_at desc, id desc) where acknowledged_at is null;
-- The open ones of the agency, newest first.
create index ix_alert_agency_open on alert (agency_id, raised_at desc, id desc) where acknowledged_at is null;
-- Those of an incident, when it goes.
create index ix_alert_incident on alert (agency_id, incident_id) where incident_id is not null;

alter table alert enable row level security;
alter table alert force row level security;
create policy agency_only on alert using (agency_id = (select tenant_agency()));
create policy performer_only on alert as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on alert to enishi_app;
