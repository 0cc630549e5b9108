-- What was offered and promised in a range of days, by its making, of a performer or (by its first column) of an agency: what became of
-- it is a report. The other indexes know those of a customer, and those that are still open.
create index ix_next_visit_offer_made on next_visit_offer (agency_id, performer_id, created_at);
create index ix_promise_made on promise (agency_id, performer_id, created_at);
