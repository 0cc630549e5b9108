-- The version of the folding by which search_text was made, as for customers (V0034).
alter table note add column folding integer not null default 1;
alter table note add constraint ck_note_folding check (folding > 0);

-- What is to be folded anew: see ix_customer_folding.
create index ix_note_folding on note (agency_id, folding) where folding < 2;

create trigger note_folding_1_set before update of folding on note
    for each row execute function folding_set();
create trigger note_folding_2_known before update of folding, search_text on note
    for each row execute function folding_known();
create trigger note_inserted_wake after insert on note
    for each row when (new.folding < 2) execute function folding_wake();
create trigger note_updated_wake after update on note
    for each row when (new.folding < old.folding) execute function folding_wake();
