-- Whether it is time for a new fit of the outlook is looked at once a day while anybody works for the agency, as with concentration
-- (V0062): who begins, or comes back, wakes that. An agency of the release before gets its first look at once.
create trigger performer_inserted_wakes_refit after insert on performer
    for each row execute function alert_wake('OUTLOOK_REFIT', '1 day');
create trigger performer_returned_wakes_refit after update of deactivated_at on performer
    for each row when (old.deactivated_at is not null and new.deactivated_at is null)
    execute function alert_wake('OUTLOOK_REFIT', '1 day');

insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'OUTLOOK_REFIT', agency_id, now()
  from work_item where kind = 'HOUSEKEEPING' and id = agency_id;
