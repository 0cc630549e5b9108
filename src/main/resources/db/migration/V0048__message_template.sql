-- A message may say which template it was written from; it stays when the template goes. How often a template was used, and what came
-- of it, is counted from here.

-- Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table message no force row level security;
alter table template no force row level security;

alter table message
    add column template_id uuid,
    add constraint fk_message_template foreign key (agency_id, template_id)
        references template (agency_id, id) on delete set null (template_id);

alter table message force row level security;
alter table template force row level security;

-- The uses of a template since a day, with all that its count needs of them; also those that lose it when it is deleted.
create index ix_message_template on message (agency_id, template_id, sent_at) include (customer_id, direction)
    where template_id is not null;
