-- Notes: what she wrote down about a customer, often right after a chat.
create table note (
    agency_id    uuid        not null,
    id           uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    customer_id  uuid        not null,
    chat_id      uuid,
    body         text        not null,
    pinned       boolean     not null,
    -- The body, width- and kana-folded (FoldedText).
    search_text  text        not null,
    version      integer     not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    constraint pk_note primary key (agency_id, id),
    constraint fk_note_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint fk_note_chat foreign key (agency_id, customer_id, chat_id)
        references chat (agency_id, customer_id, id) on delete set null (chat_id),
    constraint ck_note_body check (char_length(body) between 1 and 4000)
);

-- The newest note of a customer, by one probe.
create index ix_note_customer on note (agency_id, customer_id, created_at desc, id desc);
-- The pinned ones, shown first in the brief.
create index ix_note_pinned on note (agency_id, customer_id, created_at desc, id desc) where pinned;
-- The notes of a chat: does it have its memo?
create index ix_note_chat on note (agency_id, customer_id, chat_id) where chat_id is not null;
-- A performer's notes, newest first: list and search.
create index ix_note_performer on note (agency_id, performer_id, created_at desc, id desc);

alter table note enable row level security;
alter table note force row level security;
create policy agency_only on note using (agency_id = (select tenant_agency()));
create policy performer_only on note as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, update, delete on note to enishi_app;
