-- API keys. The key itself carries agency and id, so it is looked up under that agency's row policy, by primary key.
-- Only the SHA-256 of the secret is kept.
create table api_key (
    agency_id     uuid        not null,
    id            uuid        not null,
    name          text        not null,
    role          text        not null,
    performer_id  uuid,
    secret_sha256 bytea       not null,
    expires_at    timestamptz,
    revoked_at    timestamptz,
    created_at    timestamptz not null,
    constraint pk_api_key primary key (agency_id, id),
    constraint fk_api_key_agency foreign key (agency_id) references agency (agency_id),
    constraint fk_api_key_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint ck_api_key_role check (role in ('MANAGER', 'PERFORMER')),
    constraint ck_api_key_performer check ((role = 'PERFORMER') = (performer_id is not null)),
    constraint ck_api_key_secret check (octet_length(secret_sha256) = 32)
);

alter table api_key enable row level security;
alter table api_key force row level security;
create policy agency_only on api_key using (agency_id = (select tenant_agency()));

grant select, insert, update on api_key to enishi_app;
