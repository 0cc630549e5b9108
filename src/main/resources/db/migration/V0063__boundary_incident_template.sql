-- An incident may say by which template it was answered; it stays when the template goes. That is a use of the template, as a message is
-- that was written from it (V0048).

-- Row security is forced on the owner too, who migrates: lifted for this transaction.
alter table boundary_incident no force row level security;
alter table template no force row level security;

alter table boundary_incident
    add column template_id uuid,
    add constraint fk_boundary_incident_template foreign key (agency_id, template_id)
        references template (agency_id, id) on delete set null (template_id);

alter table boundary_incident force row level security;
alter table template force row level security;

-- The uses of a template since a day; also those that lose it when it is deleted.
create index ix_boundary_incident_template on boundary_incident (agency_id, template_id, at) include (customer_id)
    where template_id is not null;
