-- Where a fit has learnt nothing, policies decide (cadenceDays, lapsedAfterDays): from which of them a day was found is stored, so that it
-- is found anew when they change. Absent where models were fitted.
alter table customer_outlook
    add column assumed_cadence_days integer,
    add column assumed_lapsed_after_days integer,
    add constraint ck_customer_outlook_assumed check (
        (assumed_cadence_days is null) = (assumed_lapsed_after_days is null));
