-- A prefecture with its divisions, representatives and units, and functions that make suggestion number n.
-- Nothing is drawn by lot: every run of it makes the same rows. Names and texts are invented.

CREATE FUNCTION pg_temp.uid(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT (lpad(to_hex(1609459200000 + n), 12, '0') || '7' || left(md5(kind || n), 3) || '8' || substr(md5(kind || n), 4, 15))::uuid $$;

-- A number below `choices`, the same for the same n and salt.
CREATE FUNCTION pg_temp.draw(n bigint, salt int, choices int) RETURNS int LANGUAGE sql IMMUTABLE AS
$$ SELECT (((hashint8extended(n, salt) % choices) + choices) % choices)::int $$;

CREATE FUNCTION pg_temp.pick(n bigint, salt int, choices text[]) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT choices[1 + pg_temp.draw(n, salt, cardinality(choices))] $$;

CREATE FUNCTION pg_temp.person(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT pg_temp.pick(n, 1, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗}')
       || pg_temp.pick(n, 2, '{建,志,文,明,国,秀,玉,桂,海,春,晓,雪,永,小,德,振}')
       || pg_temp.pick(n, 3, '{军,华,平,芳,英,兰,强,伟,丽,敏,涛,霞,龙,梅,林,云}') $$;

CREATE TEMP TABLE county AS
SELECT row_number() OVER () AS n, code, name
FROM (VALUES ('611002', '商州区'), ('611021', '洛南县'), ('611022', '丹凤县'), ('611023', '商南县'),
             ('611024', '山阳县'), ('611025', '镇安县'), ('611026', '柞水县')) AS c (code, name);

CREATE TEMP TABLE division AS
SELECT 0::bigint AS n, '611000' AS code, '611000' AS above, '商洛市' AS name, 'CITY' AS level
UNION ALL SELECT n, code, code, name, 'COUNTY' FROM county
UNION ALL SELECT 7 + (c.n - 1) * 16 + t, c.code || lpad((99 + t)::text, 3, '0'), c.code, c.name || '第' || t || '镇', 'TOWNSHIP'
FROM county c, generate_series(1, 16) AS t;

INSERT INTO representatives.region (code, name, level, kind, parent_code) VALUES
  ('100000', '中华人民共和国', 'NATION', 'NATION', NULL),
  ('610000', '陕西省', 'PROVINCE', 'PROVINCE', '100000');
INSERT INTO representatives.region (code, name, level, kind, parent_code)
SELECT code, name, level, CASE level WHEN 'TOWNSHIP' THEN 'TOWN' ELSE level END,
  CASE level WHEN 'CITY' THEN '610000' WHEN 'COUNTY' THEN '611000' ELSE above END
FROM division ORDER BY n;

INSERT INTO representatives.congress (id, region_code, level, term, name, seats_total, starts_on)
SELECT pg_temp.uid('congress', n), code, level, 20, name || '第二十届人民代表大会', 60, '2021-07-01' FROM division;

-- 300 representatives of the prefecture, 180 of each county, 40 of each town: number 1000 d + s of division d.
INSERT INTO representatives.representative (id, congress_id, region_code, level, person_id, name, gender, ethnicity, party,
  specialities, grass_roots, leading_cadre, certificate_number, electoral_unit, home_region_code, state, elected_on, by_election, in_office_from)
SELECT pg_temp.uid('seat', d.n * 1000 + s), pg_temp.uid('congress', d.n), d.code, d.level, pg_temp.uid('person', d.n * 1000 + s),
  pg_temp.person(d.n * 1000 + s), pg_temp.pick(d.n * 1000 + s, 4, '{FEMALE,MALE}'), '汉族', pg_temp.pick(d.n * 1000 + s, 5, '{中共党员,群众,民盟}'),
  '{农业}', s % 3 = 0, false, lpad((d.n * 1000 + s)::text, 6, '0'), d.name || '第' || s + 1 || '选区', d.code, 'IN_OFFICE', '2021-06-20', false, '2021-07-01'
FROM division d, generate_series(0, CASE d.level WHEN 'CITY' THEN 299 WHEN 'COUNTY' THEN 179 ELSE 39 END) AS s;

-- 40 units of the prefecture, 25 of each county (which serve its towns): number 100 d + u.
INSERT INTO suggestions.handling_unit (id, name, region_code, kind)
SELECT pg_temp.uid('unit', d.n * 100 + u), d.name || (ARRAY['水务','教育','交通运输','住房和城乡建设','农业农村','卫生健康','民政','公安','财政','文化和旅游'])[1 + u % 10]
  || CASE WHEN u < 10 THEN '局' ELSE '局第' || u / 10 || '分局' END, d.code, 'GOVERNMENT_DEPARTMENT'
FROM division d, generate_series(0, CASE d.level WHEN 'CITY' THEN 39 ELSE 24 END) AS u WHERE d.level <> 'TOWNSHIP';

-- Who and where of suggestion n: three of ten of the prefecture, six of the counties, one of the towns.
CREATE FUNCTION pg_temp.division_of(n bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN pg_temp.draw(n, 11, 10) < 3 THEN 0 WHEN pg_temp.draw(n, 11, 10) < 9 THEN 1 + pg_temp.draw(n, 12, 7)
   ELSE 8 + pg_temp.draw(n, 12, 112) END $$;

-- In what state: of the last fifth most are still open, as at the end of a year with five before it; the last 60 are drafts.
CREATE FUNCTION pg_temp.state_of(n bigint, suggestions bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN n >= suggestions - 60 THEN 'DRAFT' WHEN n < suggestions * 4 / 5
     THEN CASE WHEN pg_temp.draw(n, 13, 100) < 94 THEN 'CLOSED' WHEN pg_temp.draw(n, 13, 100) < 97 THEN 'NOT_ADMITTED' ELSE 'WITHDRAWN' END
     ELSE (ARRAY['DRAFT','DRAFT','SUBMITTED','SUBMITTED','SUBMITTED','REGISTERED','REGISTERED','REGISTERED','ADMITTED','APPROVED','APPROVED','APPROVED',
       'ASSIGNED','ASSIGNED','ASSIGNED','ASSIGNED','HANDLING','HANDLING','HANDLING','HANDLING','HANDLING','HANDLING','HANDLING','HANDLING','HANDLING',
       'HANDLING','HANDLING','HANDLING','REPLIED','REPLIED','REPLIED','REPLIED','REPLIED','UNSATISFIED','UNSATISFIED','HARD_CASE','FOLLOW_UP','ESCALATED',
       'NOT_ADMITTED','CLOSED'])[1 + pg_temp.draw(n, 13, 40)] END $$;

CREATE FUNCTION pg_temp.clock_of(rule text, count int, started date, due date) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
$$ SELECT jsonb_build_object('startEvent', 'assigned', 'startedOn', started, 'rule', jsonb_build_object('name', rule, 'count', count),
     'due', due, 'policyOn', started) $$;
