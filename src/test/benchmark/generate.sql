-- Fills an empty, migrated database with one large and one small agency. See README.md; run it as a superuser:
--   psql -v performers=100 -v each=10000 -f generate.sql
-- All but the instants is a hash of row numbers, so two runs make the same data, moved to their own "now".
\set ON_ERROR_STOP on
\if :{?performers} \else \set performers 100 \endif
\if :{?each} \else \set each 10000 \endif
\timing on
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '1GB';
set work_mem = '512MB';

-- Evenly spread in [0, 1): the same for the same row and purpose.
create function pg_temp.u(n bigint, purpose bigint) returns float8 language sql immutable parallel safe
    return (hashint8extended(n, purpose) & 9007199254740991)::float8 / 9007199254740992;
-- A UUIDv7 of an instant.
create function pg_temp.v7(at timestamptz, n bigint, purpose bigint) returns uuid language sql immutable parallel safe
    return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
            || '7' || substr(md5(purpose || ':' || n), 1, 3) || '8' || substr(md5(purpose || ':' || n), 4, 15))::uuid;
-- FoldedText for the characters used here.
create function pg_temp.fold(text) returns text language sql immutable parallel safe
    return lower(translate($1,
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲン-',
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをんー'));

-- Indexes other than keys are built after loading, and so is the key of the largest table.
create temp table later as
select format('drop index %I', c.relname) as drop_it, pg_get_indexdef(i.indexrelid) as make_it
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
 where t.relname in ('customer', 'customer_suffix', 'chat', 'note', 'message', 'relationship', 'reservation',
                     'reservation_event')
   and not exists (select from pg_constraint k where k.conindid = i.indexrelid);
select drop_it from later \gexec
alter table customer_suffix drop constraint pk_customer_suffix;
select pg_get_constraintdef(oid) as overlap from pg_constraint where conname = 'ex_reservation_overlap' \gset
alter table reservation drop constraint ex_reservation_overlap;

create temp table one as select now() as now;
insert into agency
select ('01900000-0000-7000-8000-00000000000' || agency)::uuid, name, 'Asia/Tokyo', '05:00', '{}', 1,
       now - interval '2 years'
  from one, (values ('a', 'Large'), ('b', 'Small')) a (agency, name);
-- As StandingWork.java does for a new agency.
insert into work_item (agency_id, kind, id, due_at)
select agency_id, kind, agency_id, 'infinity' from agency, (values ('AUDIT_SEAL'), ('FOLDING'), ('HOUSEKEEPING')) k (kind);
create temp table who as
select p as place, case when p < :performers then 'a' else 'b' end as agency,
       ('01900000-0000-7000-8000-' || lpad(to_hex(4096 + p), 12, '0'))::uuid as performer_id
  from generate_series(0, :performers + 1) p;
insert into performer
select ('01900000-0000-7000-8000-00000000000' || agency)::uuid, performer_id, 'Performer ' || place,
       case when place % 10 = 9 then 20 end, null, null, 1, now - interval '2 years'
  from who, one;
insert into site
select ('01900000-0000-7000-8000-00000000000' || agency)::uuid, ('01900000-0000-7000-8000-00000000010' || s)::uuid,
       'Site ' || s, s = 0, null, 1, now - interval '2 years'
  from one, generate_series(0, 2) s, (values ('a'), ('b')) a (agency);
-- The secret of both keys is 32 zero bytes; README.md says how they are written.
insert into api_key (agency_id, id, name, role, performer_id, secret_sha256, created_at)
select '01900000-0000-7000-8000-00000000000a'::uuid, '01900000-0000-7000-8000-0000000000c0'::uuid, 'Manager', 'MANAGER', null::uuid,
       sha256(decode(repeat('00', 32), 'hex')), now from one
union all
select '01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-0000000000c1', 'Performer', 'PERFORMER', performer_id,
       sha256(decode(repeat('00', 32), 'hex')), now from one, who where place = 0;

-- n-th customer: performers take turns, so that what one reads is scattered as in life. The small agency has 1 in 100.
create temp table gen as
select n, n / :performers as place, w.performer_id,
       ('01900000-0000-7000-8000-00000000000' || w.agency)::uuid as agency_id,
       ('01900000-0000-7000-8000-00000000010' || floor(pg_temp.u(n, 1) * 3))::uuid as site_id,
       created_at, pg_temp.v7(created_at, n, 1) as id,
       case when pg_temp.u(n, 2) < 0.05 then 0 else least(1 + floor(-ln(1 - pg_temp.u(n, 3)) * 4.8), 60) end::int as chats,
       (now - created_at) * case when pg_temp.u(n, 4) < 0.35 then 1 else pg_temp.u(n, 5) end as active
  from one, generate_series(0, :performers * :each * 101 / 100 - 1) n
  cross join lateral (
      select case when n < :performers * :each then n % :performers else :performers + n % 2 end as turn,
             now - interval '2 years'
               + interval '2 years' * ((n % (:performers * :each))::float8 / (:performers * :each)) as created_at) c
  join who w on w.place = c.turn;
analyze gen;

insert into customer
select agency_id, id, performer_id, site_id, handle, call_name, kana,
       case when pg_temp.u(n, 10) < 0.3 then to_char(date '2001-01-01' + floor(pg_temp.u(n, 11) * 365)::int, 'MM-DD') end,
       case when pg_temp.u(n, 12) < 0.0002 then array['常連', '珍しい'] when pg_temp.u(n, 12) < 0.2 then array['常連'] else '{}' end,
       case when pg_temp.u(n, 13) < 0.6 then now - interval '60 days' * pg_temp.u(n, 14) ^ 2 end,
       pg_temp.u(n, 15) < 0.1,
       case when place % (:each / 50) = 1 then created_at + active / 2 end,
       case when place % (:each / 3) = 11 then created_at + active / 2 end, null,
       case when pg_temp.u(n, 16) < 0.02 then now - interval '30 days' end, null,
       case when pg_temp.u(n, 17) < 0.01 then now::date + floor(pg_temp.u(n, 18) * 20)::int end,
       pg_temp.u(n, 19) < 0.03,
       case when pg_temp.u(n, 20) < 0.03 then 7 end,
       pg_temp.fold(concat_ws(E'\n', handle, call_name, kana)), 1, created_at, null, null, 2
  from gen, one, lateral (
      select (array['taro','ken','hiro','masa','yuki','shin','kazu','daisuke','ryo','jun','tomo','aki','nao','satoshi',
                    'goro','koji','leo','max','papa','kuma','neko','inu','taka','sora','umi','yama','mori','kawa',
                    'blue','red'])[1 + floor(pg_temp.u(n, 30) * 30)::int]
             || (array['_','','-'])[1 + floor(pg_temp.u(n, 31) * 3)::int] || to_hex(n % 1048576) as handle,
             1 + floor(pg_temp.u(n, 32) * 24)::int as name) h,
  lateral (
      select case when pg_temp.u(n, 33) < 0.85 then
                 (array['太郎','健','博之','正人','勇気','慎一','和也','大輔','亮','純','智也','明','直樹','聡','五郎',
                        '浩二','タケシ','ケンジ','シンゴ','ユウタ','リョウ','マサル','ヒデ','クマ'])[name]
                 || (array['さん','くん','','様'])[1 + floor(pg_temp.u(n, 34) * 4)::int] end as call_name,
             case when pg_temp.u(n, 33) < 0.7 then
                 (array['タロウ','ケン','ヒロユキ','マサト','ユウキ','シンイチ','カズヤ','ダイスケ','リョウ','ジュン',
                        'トモヤ','アキラ','ナオキ','サトシ','ゴロウ','コウジ','タケシ','ケンジ','シンゴ','ユウタ',
                        'リョウ','マサル','ヒデ','クマ'])[name] end as kana) k
 order by n % (:performers * :each);

-- As FavoriteHistory does it.
insert into favorite_event (agency_id, customer_id, direction, number, performer_id, site_id, at)
select agency_id, id, 'FAVORITE', 1, performer_id, site_id, favorite_since from customer where favorite_since is not null
union all
select agency_id, id, 'FAVORITED_BY', 1, performer_id, site_id, favorited_by_since from customer where favorited_by;

-- As the triggers of customer_suffix do it.
insert into customer_suffix (agency_id, performer_id, suffix, customer_id)
select distinct c.agency_id, c.performer_id, substr(line, start, 24), c.id
  from customer c, regexp_split_to_table(c.search_text, E'\n') as line, generate_series(1, char_length(line)) as start;
alter table customer_suffix add constraint pk_customer_suffix primary key (agency_id, performer_id, suffix, customer_id);

-- As those of customer_tag.
insert into customer_tag (agency_id, performer_id, tag, customer_id)
select agency_id, performer_id, tag, id from customer, unnest(tags) as tag;

-- Chats in the order of time, as they are recorded: those of one customer lie far apart.
create temp table happened as
select g.agency_id, pg_temp.v7(started_at, k, 2) as id, g.performer_id, g.site_id, g.id as customer_id, k, started_at,
       started_at + interval '60 minutes' * (0.05 + pg_temp.u(k, 41)) as ended_at,
       case when pg_temp.u(k, 42) < 0.7 then 'TWO_SHOT' when pg_temp.u(k, 42) < 0.9 then 'PARTY' else 'PEEK' end as kind
  from gen g, generate_series(1, g.chats) i,
  lateral (select g.n * 100 + i as k) k,
  lateral (select g.created_at + g.active * case when i = 1 then 0 else pg_temp.u(k, 40) end as started_at) s;
delete from happened using one where ended_at > now;
insert into chat
select agency_id, id, performer_id, site_id, customer_id, kind, started_at, ended_at, floor(pg_temp.u(k, 43) * 12000),
       pg_temp.u(k, 44) < 0.3, started_at < now - interval '1 year',
       case when started_at < now - interval '1 year' then 'c' || k end, 1, ended_at
  from happened, one order by started_at;

-- One in ten chats of the last months has its log.
insert into chat_log
select agency_id, id, performer_id, repeat('こんばんは。今日は来てくれてありがとう。', 30), ended_at, started_at
  from chat, one where started_at > now - interval '90 days' and uuid_hash(id) % 10 = 0;

insert into note
select agency_id, pg_temp.v7(at, k, 3), performer_id, site_id, customer_id, id, body, pg_temp.u(k, 51) < 0.1,
       pg_temp.fold(body), 1, at, at, 2
  from (select *, ended_at + interval '10 minutes' as at,
               (array['来週は出張。','犬の名前はモモ。','仕事は建設業。','夜勤が多い。','お酒は飲まない。','釣りが好き。',
                      '娘が二人いる。','カラオケの話で盛り上がった。','次は金曜の夜に来るとのこと。','声をほめてくれた。'])
                   [1 + floor(pg_temp.u(k, 52) * 10)::int]
               || (array['野球は阪神。','猫を飼っている。','車の話が好き。','腰が痛いらしい。','引っ越したばかり。',
                         '誕生日を祝ってほしい。','静かに話したい人。','料理が得意。','温泉によく行く。','眠れないと言っていた。'])
                   [1 + floor(pg_temp.u(k, 53) * 10)::int]
               || case when pg_temp.u(k, 54) < 0.0005 then 'シュノーケル。' else '' end as body
          from happened where kind <> 'PEEK' and pg_temp.u(k, 50) < 0.33) noted
 order by at;

insert into message
select agency_id, pg_temp.v7(sent_at, k, purpose_no), performer_id, site_id, customer_id,
       case when purpose_no = 8 or pg_temp.u(k, 60 + purpose_no) < 0.95 then 'MAIL' else 'SECRET' end, direction, purpose, sent_at,
       'ありがとう。またお話ししましょう。', 1, sent_at
  from (select agency_id, performer_id, site_id, customer_id, k, 4 as purpose_no, 'OUT' as direction,
               'THANK_YOU' as purpose, ended_at + interval '20 hours' * pg_temp.u(k, 70) as sent_at
          from happened where kind <> 'PEEK' and pg_temp.u(k, 71) < 0.4
        union all
        select agency_id, performer_id, site_id, id, n * 100 + i, 5, 'OUT', 'FOLLOW_UP',
               created_at + active + interval '15 days' * i
          from gen, generate_series(1, floor(pg_temp.u(n, 72) ^ 2 * 5)::int) i
        union all
        -- Answered eight hours later.
        select agency_id, performer_id, site_id, id, n * 100 + i, purpose_no, direction, 'OTHER', received_at + later
          from gen, generate_series(1, floor(pg_temp.u(n, 75) * 3)::int) i,
               lateral (select created_at + active * pg_temp.u(n * 100 + i, 73)
                               + interval '20 days' * pg_temp.u(n * 100 + i, 74) as received_at) r,
               (values (6, 'IN', interval '0'), (8, 'OUT', interval '8 hours')) w (purpose_no, direction, later)
        union all
        select agency_id, performer_id, site_id, id, n * 100, 7, 'IN', 'OTHER', now - interval '30 days' * pg_temp.u(n, 76)
          from gen, one where pg_temp.u(n, 77) < 0.01) m, one
 where sent_at < now
 order by sent_at;

insert into availability
select ('01900000-0000-7000-8000-00000000000' || agency)::uuid, performer_id,
       jsonb_build_object('exceptions', '[]'::jsonb, 'rules', (
           select jsonb_agg(jsonb_build_object('kind', 'OPEN', 'weekday', day, 'from', '00:00', 'to', '00:00'))
             from unnest(array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY']) day)), 1, now
  from who, one;

-- Time of a performer in the order of its start, from two years ago to 60 days ahead: as many reservations as she has
-- customers, each for one whom she knew by then, so that old customers have several. Those of the small agency have one.
create temp table booked as
select g.agency_id, g.performer_id, g.site_id, g.id as customer_id, g.n, b.k, starts_at, coming,
       pg_temp.v7(placed_at, b.k, 9) as id, placed_at,
       starts_at + interval '15 minutes' * (2 + floor(pg_temp.u(b.k, 81) * 4)) as ends_at,
       case when coming then (array['REQUESTED','CONFIRMED','CONFIRMED','CONFIRMED','CANCELLED'])[1 + floor(pg_temp.u(b.k, 82) * 5)]
            when pg_temp.u(b.k, 82) < 0.75 then 'COMPLETED'
            else (array['NO_SHOW','CANCELLED','CANCELLED','DECLINED','EXPIRED'])[1 + floor(pg_temp.u(b.k, 83) * 5)] end as state
  from one, (
      select turn + :performers * floor(pg_temp.u(turn + :performers * k, 80) * least(:each, 1 + k * 79 / 73))::bigint as n,
             k as place, turn + :performers * k as k
        from generate_series(0, :performers - 1) turn, generate_series(0::bigint, :each - 1) k
      union all
      select n, (n - :performers * :each) / 2, n from gen where n >= :performers * :each) b
  join gen g on g.n = b.n
  cross join lateral (
      select date_bin('5 minutes', now - interval '730 days' + interval '790 days' * (b.place::float8 / :each),
                      '2000-01-01') as starts_at) t
  cross join lateral (
      select starts_at > now as coming, least(starts_at, now) - interval '2 days' * pg_temp.u(b.k, 84) as placed_at) c;
insert into reservation (agency_id, id, performer_id, site_id, customer_id, host_id, state, requested_by, newcomer, starts_at,
    ends_at, held_until, hold_expires_at, cancel_reason, version, created_at)
select agency_id, id, performer_id, site_id, customer_id, performer_id, state, 'CUSTOMER', pg_temp.u(k, 85) < 0.2, starts_at,
       ends_at, ends_at + interval '10 minutes', placed_at + interval '1 day',
       case when state = 'CANCELLED' then 'CUSTOMER' end, 1, placed_at
  from booked order by placed_at;
-- How it was placed, and what became of it.
insert into reservation_event
select agency_id, pg_temp.v7(at, k, purpose_no), performer_id, customer_id, id, event, starts_at, ends_at,
       ends_at + interval '10 minutes', at, 'Manager', null
  from booked, one,
       lateral (values (10, 'REQUESTED', placed_at),
                       (11, state, case when coming then placed_at + (now - placed_at) / 2 else ends_at end)) e (purpose_no, event, at)
 where purpose_no = 10 or state <> 'REQUESTED'
 order by at;

select make_it from later \gexec
alter table reservation add constraint ex_reservation_overlap :overlap;
vacuum (analyze);
select (select count(*) from customer) as customers, (select count(*) from customer_suffix) as suffixes,
       (select count(*) from chat) as chats, (select count(*) from message) as messages, (select count(*) from note) as notes,
       (select count(*) from reservation) as reservations, (select count(*) from reservation_event) as events;
