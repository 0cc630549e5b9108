-- Words to say: templates of mails, what a performer tells of herself at the moment, and what she marked as true of herself.

-- A text with placeholders, of one performer or, without one, of the whole agency. A template of the starter set has the same id in
-- every agency, so that to give the set twice changes nothing.
create table template (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid,
    title        text        not null,
    purpose      text        not null,
    -- When it fits: for all of its purpose, or only then.
    situation    text,
    stage        text,
    season       text,
    text         text        not null,
    version      integer     not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint pk_template primary key (agency_id, id),
    constraint fk_template_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint ck_template_title check (char_length(title) between 1 and 100),
    constraint ck_template_text check (char_length(text) between 1 and 2000),
    constraint ck_template_purpose check (purpose in
        ('THANK_YOU', 'REPLY', 'FOLLOW_UP', 'INVITATION', 'RESERVATION', 'DECLINE', 'OTHER')),
    constraint ck_template_situation check (situation in
        ('INTERVAL', 'FAVORITE_IDLE', 'OCCASION', 'APPOINTMENT', 'NO_SHOW', 'UNANSWERED_REQUEST', 'BOOKING_OFFER', 'BUSY',
         'WALK_IN', 'SMILING', 'SITE_ONLY', 'MARRIED', 'SINGLE', 'SITE_RULE')),
    constraint ck_template_stage check (stage in ('PROSPECT', 'NEWCOMER', 'REPEATER', 'REGULAR', 'LAPSED')),
    constraint ck_template_season check (season in ('SPRING', 'SUMMER', 'AUTUMN', 'WINTER'))
);

-- Those of the agency and those of some performers, all at once: to choose the ones that fit, and to count them.
create index ix_template_performer on template (agency_id, performer_id, id);

alter table template enable row level security;
alter table template force row level security;
create policy agency_only on template using (agency_id = (select tenant_agency()));
-- A performer uses those of the agency, too,
create policy performer_only on template as restrictive
    using (case when (select tenant_performer()) is null then true
                when performer_id is null then true
                else performer_id = (select tenant_performer()) end);
-- but does not write them.
create policy performer_inserts on template as restrictive for insert
    with check (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);
create policy performer_updates on template as restrictive for update
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);
create policy performer_deletes on template as restrictive for delete
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on template to enishi_app;
alter table template alter column agency_id set (n_distinct = -0.0002);
alter table template alter column performer_id set (n_distinct = -0.001);
create statistics st_template_performer (dependencies) on agency_id, performer_id from template;

-- What she has to tell at the moment, until the end of a day. Of which there is one row for a performer, so the key is the index.
create table performer_news (
    agency_id    uuid        not null,
    performer_id uuid        not null,
    text         text        not null,
    until_day    date        not null,
    version      integer     not null,
    updated_at   timestamptz not null,
    constraint pk_performer_news primary key (agency_id, performer_id),
    constraint fk_performer_news_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint ck_performer_news_text check (char_length(text) between 1 and 200)
);

alter table performer_news enable row level security;
alter table performer_news force row level security;
create policy agency_only on performer_news using (agency_id = (select tenant_agency()));
create policy performer_only on performer_news as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on performer_news to enishi_app;
alter table performer_news alter column agency_id set (n_distinct = -0.0002);
alter table performer_news alter column performer_id set (n_distinct = -0.001);
create statistics st_performer_news_performer (dependencies) on agency_id, performer_id from performer_news;

-- What she marked as true of herself: a refusal claims nothing else. Nobody is married and single. One row for a performer, as above.
create table performer_truth (
    agency_id    uuid        not null,
    performer_id uuid        not null,
    truths       text[]      not null,
    version      integer     not null,
    updated_at   timestamptz not null,
    constraint pk_performer_truth primary key (agency_id, performer_id),
    constraint fk_performer_truth_performer foreign key (agency_id, performer_id) references performer (agency_id, id),
    constraint ck_performer_truth_known check (truths <@ array['SITE_ONLY', 'MARRIED', 'SINGLE']),
    constraint ck_performer_truth_one check (not truths @> array['MARRIED', 'SINGLE'])
);

alter table performer_truth enable row level security;
alter table performer_truth force row level security;
create policy agency_only on performer_truth using (agency_id = (select tenant_agency()));
create policy performer_only on performer_truth as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on performer_truth to enishi_app;
alter table performer_truth alter column agency_id set (n_distinct = -0.0002);
alter table performer_truth alter column performer_id set (n_distinct = -0.001);
create statistics st_performer_truth_performer (dependencies) on agency_id, performer_id from performer_truth;
