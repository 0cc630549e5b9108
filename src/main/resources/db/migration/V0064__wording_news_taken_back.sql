-- News that are taken back leave their version behind. Counted from 1 again, what somebody saw before would match what came after,
-- and overwrite it.
alter table performer_news alter column text drop not null;
alter table performer_news alter column until_day drop not null;
alter table performer_news add constraint ck_performer_news_taken_back check ((text is null) = (until_day is null));
