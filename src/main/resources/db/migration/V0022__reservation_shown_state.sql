-- In which state a reservation is shown at an instant: a request counts as EXPIRED from the end of its hold on, whether or
-- not a write has stored that yet. One home for what the list, the calendar feed, the timeline, the brief and others would
-- each say in words of their own. Java's Lifecycle says the same; a test holds them together.
-- A plain expression without SET or SECURITY DEFINER, so that PostgreSQL puts it into the statement before it plans. Where
-- an index is to be reached (ix_reservation_requested, ix_reservation_agreed), its condition stands in the statement.
create function reservation_shown_state(state text, hold_expires_at timestamptz, now timestamptz) returns text
    language sql immutable parallel safe
    return case when state = 'REQUESTED' and hold_expires_at <= now then 'EXPIRED' else state end;
