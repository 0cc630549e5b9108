-- How many are due, and who chatted lately, are read from indexes alone, as far as the table's pages are known to be visible to
-- all. Each note, mail and chat takes a page out of that; after a fiftieth of the rows, not a fifth, vacuum puts them back.
alter table relationship set (autovacuum_vacuum_scale_factor = 0.02);
