-- A prefecture of 112 towns with 568 stations, and as many opinions as benchmark.opinions says over 1,000 days.
-- Nothing is drawn by lot: every run of it makes the same rows. Names and texts are invented.

CREATE FUNCTION pg_temp.uid(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT (lpad(to_hex(1672531200000 + n), 12, '0') || '7' || left(md5(kind || n), 3) || '8' || substr(md5(kind || n), 4, 15))::uuid $$;

CREATE FUNCTION pg_temp.pick(kind text, n bigint, choices text[]) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT choices[1 + ('x' || substr(md5(kind || n), 1, 7))::bit(28)::int % cardinality(choices)] $$;

CREATE FUNCTION pg_temp.person(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT pg_temp.pick('family', n, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗}')
       || pg_temp.pick('first', n, '{建,志,文,明,国,秀,玉,桂,海,春,晓,雪,永,小,德,振}')
       || pg_temp.pick('second', n, '{军,华,平,芳,英,兰,强,伟,丽,敏,涛,霞,龙,梅,林,云}') $$;

CREATE TEMP TABLE county AS
SELECT row_number() OVER () AS n, code, name
FROM (VALUES ('611002', '商州区'), ('611021', '洛南县'), ('611022', '丹凤县'), ('611023', '商南县'),
             ('611024', '山阳县'), ('611025', '镇安县'), ('611026', '柞水县')) AS c (code, name);

CREATE TEMP TABLE town AS
SELECT (c.n - 1) * 16 + t AS n, c.code || lpad((99 + t)::text, 3, '0') AS code, c.code AS county, c.name || '第' || t || '镇' AS name
FROM county c, generate_series(1, 16) AS t;

INSERT INTO representatives.region (code, name, level, kind, parent_code) VALUES
  ('100000', '中华人民共和国', 'NATION', 'NATION', NULL),
  ('610000', '陕西省', 'PROVINCE', 'PROVINCE', '100000'),
  ('611000', '商洛市', 'CITY', 'CITY', '610000');
INSERT INTO representatives.region (code, name, level, kind, parent_code) SELECT code, name, 'COUNTY', 'COUNTY', '611000' FROM county;
INSERT INTO representatives.region (code, name, level, kind, parent_code) SELECT code, name, 'TOWNSHIP', 'TOWN', county FROM town;

INSERT INTO representatives.congress (id, region_code, level, term, name, seats_total, starts_on)
SELECT pg_temp.uid('congress', n), code, 'TOWNSHIP', 20, name || '第二十届人民代表大会', 60, '2021-07-01' FROM town;

-- One station in each town and four contact points under it; one more in each county and the prefecture (n from 1001).
CREATE TEMP TABLE place AS
SELECT n, code, name || '代表联络站' AS name, 'STATION' AS kind, NULL::bigint AS parent, n AS town FROM town
UNION ALL
SELECT 112 + (t.n - 1) * 4 + p, t.code, t.name || '第' || p || '村代表联络点', 'CONTACT_POINT', t.n, t.n
FROM town t, generate_series(1, 4) AS p
UNION ALL
SELECT 1000 + n, code, name || '人大代表之家', 'HOME_OF_REPRESENTATIVES', NULL, (n - 1) * 16 + 1 FROM county
UNION ALL
SELECT 1008, '611000', '商洛市人大代表之家', 'HOME_OF_REPRESENTATIVES', NULL, 1;

INSERT INTO stations.station (id, name, kind, parent_id, lineage, region_code, address, longitude, latitude, officers, areas, partners)
SELECT pg_temp.uid('station', n), name, kind, pg_temp.uid('station', parent),
  array_remove(ARRAY[pg_temp.uid('station', parent), pg_temp.uid('station', n)], NULL),
  code, name || '（生成）', 109 + n / 1000.0, 33 + n / 2000.0,
  jsonb_build_array(jsonb_build_object('position', 'CHAIR', 'name', pg_temp.person(90000 + n))), '{接待室,学习室}', '{便民服务中心}'
FROM place ORDER BY parent NULLS FIRST, n;

-- Eight representatives of each place: five take turns of duty, one does not, two have left it.
CREATE TEMP TABLE seat AS
SELECT p.n * 8 + s AS n, p.n AS place, p.town, s FROM place p, generate_series(0, 7) AS s;

INSERT INTO representatives.representative (id, congress_id, region_code, level, person_id, name, gender, ethnicity, party,
  specialities, grass_roots, leading_cadre, certificate_number, electoral_unit, home_region_code, state, elected_on, by_election, in_office_from)
SELECT pg_temp.uid('seat', s.n), pg_temp.uid('congress', s.town), t.code, 'TOWNSHIP', pg_temp.uid('person', s.n), pg_temp.person(s.n),
  pg_temp.pick('gender', s.n, '{FEMALE,MALE}'), '汉族', pg_temp.pick('party', s.n, '{中共党员,群众,民盟}'), '{农业}', s.n % 3 = 0, false,
  lpad(s.n::text, 6, '0'), t.name || '第' || s.s + 1 || '选区', t.code, 'IN_OFFICE', '2021-06-20', false, '2021-07-01'
FROM seat s JOIN town t ON t.n = s.town;

INSERT INTO stations.station_representative (id, station_id, representative_id, on_duty, assigned_on, ended_on)
SELECT pg_temp.uid('assignment', n), pg_temp.uid('station', place), pg_temp.uid('seat', n), s < 5,
  '2021-07-01'::date + (n * 7 % 400)::int, CASE WHEN s > 5 THEN '2023-01-01'::date END
FROM seat;

CREATE TEMP TABLE said AS
SELECT n, '2023-01-01'::date + (n * 1000 / opinions)::int AS day, n % 10 AS fate,
  (SELECT 1 + ('x' || substr(md5('place' || n), 1, 7))::bit(28)::int % 560) AS place,
  (1 + ('x' || substr(md5('length' || n), 1, 7))::bit(28)::int % 7) AS length
FROM (SELECT current_setting('benchmark.opinions')::bigint AS opinions) AS size, generate_series(0, opinions - 1) AS n;

INSERT INTO stations.citizen_contact (id, name, phone, address)
SELECT pg_temp.uid('contact', n), pg_temp.person(n * 31), '139' || lpad((n % 100000000)::text, 8, '0'), '商洛市（生成）'
FROM said WHERE n % 3 > 0;

INSERT INTO stations.citizen_opinion (id, state, title, text, channel, category, urgency, region_code, station_id, contact_id,
  registered_on, limits, state_since, due_on, steps, late_steps, rehandlings, route, level, handling_region_code, joint_unit_ids,
  handed_on, resolved_on, fed_back_on, reached, rating, closing, ended_on, tracking_hash, created_at, updated_at)
SELECT pg_temp.uid('opinion', s.n),
  CASE WHEN fate < 7 THEN 'CLOSED' WHEN fate < 9 THEN 'HANDLING' ELSE 'REGISTERED' END,
  '关于' || p.name || '附近' || pg_temp.pick('topic', s.n, '{道路破损,路灯不亮,自来水浑浊,垃圾清运,停车困难,噪声扰民,校车接送,医保报销}') || '的反映',
  repeat('村民反映，此处情况已持续较长时间，影响日常出行与生活，盼有关部门尽快到现场查看，给出办理时限并公开结果。', length),
  pg_temp.pick('channel', s.n, '{WALK_IN,PHONE,WEB,WECHAT,LETTER,HOTLINE}'),
  pg_temp.pick('category', s.n, '{TRANSPORT,HOUSING,EDUCATION,HEALTH,ENVIRONMENT,UTILITIES}'), 'NORMAL',
  p.code, pg_temp.uid('station', p.n), CASE WHEN s.n % 3 > 0 THEN pg_temp.uid('contact', s.n) END,
  day, '{}', day + CASE WHEN fate < 7 THEN 40 ELSE 3 END, CASE WHEN fate >= 7 THEN day + 33 END,
  CASE WHEN fate < 7 THEN 6 WHEN fate < 9 THEN 3 ELSE 1 END, 0, 0,
  CASE WHEN fate < 9 THEN 'STATION' END, NULL, CASE WHEN fate < 9 THEN p.code END, '{}',
  CASE WHEN fate < 9 THEN day + 3 END, CASE WHEN fate < 7 THEN day + 20 END, CASE WHEN fate < 7 THEN day + 25 END,
  CASE WHEN fate < 7 THEN true END, CASE WHEN fate < 7 THEN pg_temp.pick('rating', s.n, '{SATISFIED,BASICALLY_SATISFIED,DISSATISFIED}') END,
  CASE WHEN fate < 7 THEN 'RATED' END, CASE WHEN fate < 7 THEN day + 40 END, md5('tracking' || s.n), day, day
FROM said s JOIN place p ON p.n = s.place
ORDER BY s.n;
