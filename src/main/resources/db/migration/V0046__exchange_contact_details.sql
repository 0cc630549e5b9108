-- In how many logs of an import contact details were found, and stored as they are or masked: told in its answer. Two numbers
-- of a row that is read by its key: no index.
alter table import_job
    add column contact_details_kept   integer not null default 0,
    add column contact_details_masked integer not null default 0,
    add constraint ck_import_job_contact_details
        check (contact_details_kept between 0 and rows_read and contact_details_masked between 0 and rows_read);
