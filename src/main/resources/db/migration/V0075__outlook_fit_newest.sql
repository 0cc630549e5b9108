-- Outlooks rest on a fit that has learnt something before one that has not, and on one that knows more days before one that looks back:
-- the index of before (V0070) has no longer their order.
create index ix_outlook_fit_current on outlook_fit (agency_id, performer_id, model, to_day desc, fitted_at desc, id desc)
    where state = 'DONE';
drop index ix_outlook_fit_newest;
