-- Time to type: how fast a performer types, and questions whose answers take a customer long, so that she has time for the others.
alter table performer
    add column typing_characters_per_minute integer,
    add constraint ck_performer_typing check (typing_characters_per_minute between 10 and 1000);

-- The agency's bank of questions.
create table question (
    agency_id      uuid        not null,
    id             uuid        not null,
    text           text        not null,
    -- How long a customer is busy with the answer, as a rule.
    answer_seconds integer     not null,
    version        integer     not null,
    created_at     timestamptz not null,
    constraint pk_question primary key (agency_id, id),
    -- The same question stands in it once. Also those of a starter set that are there.
    constraint uq_question_text unique (agency_id, text),
    constraint ck_question_text check (char_length(text) between 1 and 300),
    constraint ck_question_answer_seconds check (answer_seconds between 10 and 600)
);

alter table question enable row level security;
alter table question force row level security;
create policy agency_only on question using (agency_id = (select tenant_agency()));
alter table question alter column agency_id set (n_distinct = -0.0002);
grant select, insert, update, delete on question to enishi_app;

-- A question that was asked of a customer. It keeps its words, whatever becomes of the bank.
create table asked_question (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    customer_id  uuid        not null,
    question_id  uuid,
    text         text        not null,
    asked_at     timestamptz not null,
    -- Until when the customer is taken to be typing.
    typing_until timestamptz not null,
    answered_at  timestamptz,
    created_at   timestamptz not null,
    constraint pk_asked_question primary key (agency_id, id),
    constraint fk_asked_question_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint fk_asked_question_question foreign key (agency_id, question_id)
        references question (agency_id, id) on delete set null (question_id),
    constraint ck_asked_question_text check (char_length(text) between 1 and 300),
    constraint ck_asked_question_typing check (typing_until > asked_at),
    constraint ck_asked_question_answered check (answered_at >= asked_at)
);

-- Those of a customer, newest first.
create index ix_asked_question_customer on asked_question (agency_id, customer_id, asked_at desc, id desc);
-- Those of a performer that are not answered: whose typing gives her time now.
create index ix_asked_question_open on asked_question (agency_id, performer_id, typing_until) where answered_at is null;
-- Whether a question was asked, when it is deleted.
create index ix_asked_question_question on asked_question (agency_id, question_id) where question_id is not null;

alter table asked_question enable row level security;
alter table asked_question force row level security;
create policy agency_only on asked_question using (agency_id = (select tenant_agency()));
create policy performer_only on asked_question as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);
alter table asked_question alter column agency_id set (n_distinct = -0.0002);
alter table asked_question alter column performer_id set (n_distinct = -0.001);
create statistics st_asked_question_performer (dependencies) on agency_id, performer_id from asked_question;
grant select, insert, update, delete on asked_question to enishi_app;
