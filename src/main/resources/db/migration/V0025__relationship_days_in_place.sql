-- The business day of an instant, as a plain expression without a SELECT: PostgreSQL puts it into the statement before it
-- plans. The body of the former one was parsed and planned at every place that calls it, in every execution, which took
-- longer than all else that a write does.
create or replace function business_day(at timestamptz, zone text, day_start time) returns date
    language sql immutable parallel safe
    return case
        when at < business_day_start(((at at time zone zone) - day_start::interval)::date, zone, day_start)
            then ((at at time zone zone) - day_start::interval)::date - 1
        when at >= business_day_start(((at at time zone zone) - day_start::interval)::date + 1, zone, day_start)
            then ((at at time zone zone) - day_start::interval)::date + 1
        else ((at at time zone zone) - day_start::interval)::date end;
