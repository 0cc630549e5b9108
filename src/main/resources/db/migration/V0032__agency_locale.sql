-- The language of an agency's texts, for readers who do not say theirs: requests that name no language the service speaks, calendars.
alter table agency
    add column locale text not null default 'ja',
    add constraint ck_agency_locale check (locale in ('ja', 'en'));
