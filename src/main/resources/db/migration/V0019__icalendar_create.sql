-- Calendar feeds: secret addresses under which calendars subscribe to a performer's reservations. Like an API key an
-- address carries agency and id, so it is looked up under that agency's row policy, by primary key, and only the SHA-256
-- of its secret is kept. A feed that is revoked is deleted: the audit log remembers it.
create table calendar_feed (
    agency_id     uuid        not null,
    id            uuid        not null,
    performer_id  uuid        not null,
    -- What the calendar is called there.
    name          text,
    content       text        not null,
    secret_sha256 bytea       not null,
    -- When the key that made it ends: nobody gives away more time than they have.
    expires_at    timestamptz,
    last_used_at  timestamptz,
    created_at    timestamptz not null,
    constraint pk_calendar_feed primary key (agency_id, id),
    constraint fk_calendar_feed_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint ck_calendar_feed_name check (char_length(name) between 1 and 100),
    constraint ck_calendar_feed_content check (content in ('NAMES', 'FREE_BUSY')),
    constraint ck_calendar_feed_secret check (octet_length(secret_sha256) = 32)
);

-- Those of a performer, newest first.
create index ix_calendar_feed_performer on calendar_feed (agency_id, performer_id, id desc);

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy agency_only on calendar_feed using (agency_id = (select tenant_agency()));
create policy performer_only on calendar_feed as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, delete on calendar_feed to enishi_app;
grant update (last_used_at) on calendar_feed to enishi_app;
