-- Who is slipping away is found while anybody works for the agency, as fits are (V0072): who begins, or comes back, wakes that, also in an
-- agency that a pod of the release before has made since V0071, which has no item of its own. One that is there already looks at once.
create trigger performer_inserted_wakes_scores after insert on performer
    for each row execute function alert_wake('OUTLOOK_SCORES', '0');
create trigger performer_returned_wakes_scores after update of deactivated_at on performer
    for each row when (old.deactivated_at is not null and new.deactivated_at is null)
    execute function alert_wake('OUTLOOK_SCORES', '0');

insert into work_item (agency_id, kind, id, due_at)
select agency_id, 'OUTLOOK_SCORES', agency_id, now()
  from work_item where kind = 'HOUSEKEEPING' and id = agency_id
    on conflict do nothing;
