-- What a manager asks about all performers at once, each list by an index in its own order.

-- Agency-wide follow-ups. Whose chat has just ended, the last one first.
create index ix_relationship_agency_cared on relationship (agency_id, cared_ended_at desc, customer_id)
    where rank is not null and (thank_you_on is not null or memo_on is not null);
-- Whose mail is unanswered: who has waited longest first for the follow-ups, the newest mail first for the messages.
create index ix_relationship_agency_mail on relationship (agency_id, last_mail_in_at, customer_id)
    where reply_on is not null;
-- Who is due by the cadence. Of performers who are off it is passed over without a look at the table.
create index ix_relationship_agency_due on relationship (agency_id, rank, due_on, customer_id)
    include (performer_id, snoozed_until, favorite_idle_on)
    where rank is not null and due_on is not null;
-- A performer's unanswered mails, the newest first.
create index ix_relationship_mail on relationship (agency_id, performer_id, last_mail_in_at, customer_id)
    where reply_on is not null;

-- The notes of the agency, the newest first: its search looks through them in this order.
create index ix_note_agency on note (agency_id, created_at desc, id desc);
