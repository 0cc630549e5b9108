-- Whose request ran out lately: a reason to write to him. Its two states are one range of the index.
create index ix_reservation_ran_out on reservation (agency_id, performer_id, hold_expires_at)
    where state in ('REQUESTED', 'EXPIRED');
