-- Who has a tag. Operators of arrays are not known to leak nothing, so that no index of customer.tags is reached under row-level
-- security: here each tag of a customer is a row. customer.tags stays what people typed; triggers keep this in step, whoever writes.
create table customer_tag (
    agency_id    uuid not null,
    performer_id uuid not null,
    tag          text collate "C" not null,
    customer_id  uuid not null,
    -- Those of a performer; an agency's are read a performer at a time.
    constraint pk_customer_tag primary key (agency_id, performer_id, tag, customer_id),
    constraint fk_customer_tag_customer foreign key (agency_id, customer_id, performer_id)
        references customer (agency_id, id, performer_id) on update cascade on delete cascade
);

-- The tags of one customer: to replace them.
create index ix_customer_tag_customer on customer_tag (agency_id, customer_id);

create function customer_tag_write() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from customer_tag where agency_id = new.agency_id and customer_id = new.id;
    end if;
    insert into customer_tag (agency_id, performer_id, tag, customer_id)
    select distinct new.agency_id, new.performer_id, tag, new.id from unnest(new.tags) as tag;
    return null;
end $$;

create trigger customer_tag_insert after insert on customer
    for each row when (new.tags <> '{}') execute function customer_tag_write();
create trigger customer_tag_update after update on customer
    for each row when (old.tags <> new.tags) execute function customer_tag_write();

alter table customer_tag enable row level security;
alter table customer_tag force row level security;
create policy agency_only on customer_tag using (agency_id = (select tenant_agency()));
create policy performer_only on customer_tag as restrictive
    using (case when (select tenant_performer()) is null then true else performer_id = (select tenant_performer()) end);

grant select, insert, delete on customer_tag to enishi_app;

-- Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table customer no force row level security;
alter table customer_tag no force row level security;

insert into customer_tag (agency_id, performer_id, tag, customer_id)
select distinct agency_id, performer_id, tag, id from customer, unnest(tags) as tag;

alter table customer force row level security;
alter table customer_tag force row level security;
