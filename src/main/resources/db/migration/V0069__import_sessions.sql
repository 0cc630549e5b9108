-- Files may hold online sessions, too.
alter table import_job drop constraint ck_import_job_kind;
alter table import_job add constraint ck_import_job_kind check (kind in ('CHATS', 'SESSIONS'));
