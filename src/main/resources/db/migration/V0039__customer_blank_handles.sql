-- Handles with blanks around them were other people for the service. New ones lose them; old ones are not merged, because both
-- may have a history: an operator is told how many there are (docs/operations.md lists them).
alter table customer no force row level security;

do $$
declare
    found record;
begin
    for found in
        select agency_id, count(*) as handles from customer where handle ~ '^[\s\u00a0\u3000]|[\s\u00a0\u3000]$' group by agency_id
    loop
        raise notice 'Agency % has % customers whose handle begins or ends with a blank', found.agency_id, found.handles;
    end loop;
end $$;

alter table customer force row level security;
