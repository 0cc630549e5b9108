-- Rows that told of a chat that was known already, and added to it what it lacked.
alter table import_job add column completed integer not null default 0;
alter table import_job drop constraint ck_import_job_counts;
alter table import_job add constraint ck_import_job_counts
    check (rows_read = created + completed + unchanged + refused);
