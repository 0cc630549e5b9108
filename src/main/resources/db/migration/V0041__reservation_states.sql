-- Reservations in some states, the earliest start first: of the agency, of the time of one performer, of one's own customers.
-- Without the state in the index a list of requests or no-shows would pass all that were ever completed. Each state asked for
-- is a range of its own (ReservationQueries).
create index ix_reservation_state on reservation (agency_id, state, starts_at, id);
create index ix_reservation_host_state on reservation (agency_id, host_id, state, starts_at, id);
create index ix_reservation_performer_state on reservation (agency_id, performer_id, state, starts_at, id);
