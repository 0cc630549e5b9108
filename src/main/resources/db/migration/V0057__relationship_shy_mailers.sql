-- Who mails and has never chatted, the newest mail first: the list of shy mailers, in its order.
create index ix_relationship_shy on relationship (agency_id, performer_id, last_mail_in_at desc, customer_id desc)
    where first_chat_at is null and last_mail_in_at is not null;
