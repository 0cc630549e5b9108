-- A service that hangs, or whose network is gone, in the middle of a transaction would keep its locks for hours. Between two
-- statements of ours lie milliseconds.
do $$
begin
    execute format('alter database %I set idle_in_transaction_session_timeout = ''60s''', current_database());
exception when insufficient_privilege then
    raise notice 'Only the owner of the database can set idle_in_transaction_session_timeout: see docs/operations.md';
end $$;
