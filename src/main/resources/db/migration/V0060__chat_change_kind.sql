-- The kind of a stay changes while it is live: a peek joins the party, somebody of the party goes on in a two-shot. The chat says
-- what it is now, this table what it was before. So nearly all chats, which are of one kind throughout, have no row.
create table chat_kind_change (
    agency_id    uuid        not null,
    chat_id      uuid        not null,
    performer_id uuid        not null,
    site_id      uuid        not null,
    customer_id  uuid        not null,
    -- Until when, exclusive, it was of this kind: since the change before, else since the chat began.
    at           timestamptz not null,
    former_kind  text        not null,
    -- Also the changes of one chat in their order: the times of each kind.
    constraint pk_chat_kind_change primary key (agency_id, chat_id, at),
    constraint fk_chat_kind_change_chat foreign key (agency_id, customer_id, chat_id)
        references chat (agency_id, customer_id, id) on delete cascade,
    constraint fk_chat_kind_change_customer foreign key (agency_id, customer_id, performer_id, site_id)
        references customer (agency_id, id, performer_id, site_id) on update cascade on delete cascade,
    constraint ck_chat_kind_change_kind check (former_kind in ('TWO_SHOT', 'PARTY', 'PEEK'))
);

-- Those of a customer: disclosed, handed over and erased together.
create index ix_chat_kind_change_customer on chat_kind_change (agency_id, customer_id, at);

alter table chat_kind_change enable row level security;
alter table chat_kind_change force row level security;
create policy agency_only on chat_kind_change using (agency_id = (select tenant_agency()));
create policy performer_only on chat_kind_change as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

-- As of all tables: the planner shall not take an agency for all of them.
alter table chat_kind_change alter column agency_id set (n_distinct = -0.0002);
alter table chat_kind_change alter column performer_id set (n_distinct = -0.001);
create statistics st_chat_kind_change_performer (dependencies) on agency_id, performer_id from chat_kind_change;

-- What was is not changed; a correction of the chat's kind deletes it.
grant select, insert, delete on chat_kind_change to enishi_app;
