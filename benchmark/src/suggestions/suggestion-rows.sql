-- Where there are few suggestions, few representatives and units have part in them, so that each has work to do.
-- Suggestions $1 (their numbers) of $2 in all, with title $3, text $4, words $5 and words of the title $6, as the commands leave them.
WITH given AS (
  SELECT * FROM unnest($1::bigint[], $3::text[], $4::text[], $5::text[], $6::text[]) AS g (n, title, text, words, title_words)),
placed AS (
  SELECT g.*, d.code, d.n AS division, u.n AS served, pg_temp.state_of(g.n, $2) AS state,
    '2021-11-01'::date + (g.n * 1826 / $2)::int AS day,
    '2026-11-02'::date - 35 + pg_temp.draw(g.n, 20, 90) AS due,
    d.n * 1000 + pg_temp.draw(g.n, 14, least(2 + $2 / 500, CASE d.level WHEN 'CITY' THEN 300 WHEN 'COUNTY' THEN 180 ELSE 40 END)::int) AS author,
    u.n * 100 + pg_temp.draw(g.n, 15, least(2 + $2 / 1000, CASE u.n WHEN 0 THEN 40 ELSE 25 END)::int) AS unit,
    u.n * 100 + pg_temp.draw(g.n, 16, least(2 + $2 / 1000, CASE u.n WHEN 0 THEN 40 ELSE 25 END)::int) AS joint_unit
  FROM given g JOIN division d ON d.n = pg_temp.division_of(g.n) JOIN division u ON u.code = d.above),
told AS (
  SELECT *, state NOT IN ('DRAFT') AS submitted, state NOT IN ('DRAFT', 'SUBMITTED') AS registered,
    state IN ('ASSIGNED', 'HANDLING', 'REPLIED', 'UNSATISFIED', 'HARD_CASE', 'FOLLOW_UP', 'CLOSED') AS assigned,
    state IN ('REPLIED', 'UNSATISFIED', 'HARD_CASE', 'FOLLOW_UP', 'CLOSED') AS replied,
    state IN ('UNSATISFIED', 'HARD_CASE', 'FOLLOW_UP') OR (state = 'CLOSED' AND pg_temp.draw(n, 17, 10) > 0) AS rated,
    state IN ('UNSATISFIED', 'HARD_CASE') OR pg_temp.draw(n, 18, 25) = 0 AS dissatisfied,
    state IN ('CLOSED', 'NOT_ADMITTED', 'WITHDRAWN') AS ended
  FROM placed),
filed AS (
  INSERT INTO suggestions.suggestion (id, created_at, updated_at, state, state_since, kind, origin, title, text, category, region_code, author_id, signer_ids,
    invited_ids, publicity, confidential_reason, more_communication, reference_only, open_to_co_signing, congress_id, session, number, session_ends_on,
    direct_train, limits, clock, due_on, submitted_on, registered_on, approved_on, assigned_on, replied_on, ended_on, closing, round, result_class,
    solved, late_replies, attitude, result, not_admitted_ground, not_admitted_explanation, kept_apart_from_ids, unit_ids, escalated_to_region)
  SELECT pg_temp.uid('suggestion', n), day, day + 60, state, CASE WHEN ended THEN day + 110 ELSE least(day + 20, '2026-11-02') END,
    pg_temp.pick(n, 21, '{SUGGESTION,SUGGESTION,SUGGESTION,SUGGESTION,SUGGESTION,SUGGESTION,SUGGESTION,CRITICISM,OPINION,LETTER}'),
    pg_temp.pick(n, 22, '{REPRESENTATIVE,REPRESENTATIVE,REPRESENTATIVE,REPRESENTATIVE,DUAL_CONTACT,CITIZEN_OPINION,CITIZEN_OPINION,GROUP_ACTIVITY,CONSULTATION,RESEARCH}'),
    title, text, pg_temp.pick(n, 23, '{交通,住房,教育,卫生,环境,水利,农业,民政,治安,财税,文化,就业,市政,工业,商贸,能源,信访,法治}'), code,
    pg_temp.uid('seat', author),
    ARRAY(SELECT pg_temp.uid('seat', CASE s WHEN 0 THEN author ELSE division * 1000 + pg_temp.draw(n * 7 + s, 24, 40) END)
          FROM generate_series(0, CASE WHEN pg_temp.draw(n, 25, 3) = 0 THEN 3 ELSE 0 END) s),
    '{}', pub, CASE pub WHEN 'NONE' THEN '涉密' END, true, false, false, pg_temp.uid('congress', division), extract(year FROM day)::int - 2020,
    CASE WHEN registered THEN n + 1 END, make_date(extract(year FROM day)::int, 3, 1), false,
    jsonb_build_object('on', day, 'approval', 'DUAL_CONTACT_ONLY', 'evaluator', 'LEAD', 'assignWorkdays', 5, 'adjustWorkdays', 5, 'decideWorkdays', 5,
      'contactWorkdays', 20, 'jointMonths', 1, 'replyMonths', 3, 'extendedMonths', 6, 'dualContactMonths', 1, 'evaluateWorkdays', 20,
      'rereplyMonths', 1, 'maxRounds', 2, 'holidayShift', 'NONE'),
    CASE WHEN NOT ended AND state NOT IN ('DRAFT', 'SUBMITTED', 'REGISTERED', 'ESCALATED', 'HARD_CASE') THEN pg_temp.clock_of('suggestion.replyMonths', 3, day, due) END,
    CASE WHEN NOT ended AND state NOT IN ('DRAFT', 'SUBMITTED', 'REGISTERED', 'ESCALATED', 'HARD_CASE') THEN due END,
    CASE WHEN submitted THEN day END, CASE WHEN registered THEN day + 2 END, CASE WHEN assigned THEN day + 5 END, CASE WHEN assigned THEN day + 8 END,
    CASE WHEN replied THEN day + 80 + pg_temp.draw(n, 26, 20) END, CASE WHEN ended THEN day + 110 END,
    CASE WHEN state = 'CLOSED' THEN CASE WHEN rated THEN 'EVALUATED' ELSE 'NO_FEEDBACK' END END,
    CASE WHEN state IN ('HARD_CASE', 'FOLLOW_UP') THEN 1 WHEN replied AND dissatisfied THEN 1 ELSE 0 END,
    CASE WHEN replied THEN class END, CASE WHEN replied THEN class IN ('A', 'B') END, CASE WHEN replied AND pg_temp.draw(n, 28, 12) = 0 THEN 1 ELSE 0 END,
    CASE WHEN rated THEN mark END, CASE WHEN rated THEN mark END,
    CASE WHEN state = 'NOT_ADMITTED' THEN 'PERSONAL' END, CASE WHEN state = 'NOT_ADMITTED' THEN '属于个案，请向有关部门反映。' END, '{}',
    CASE WHEN assigned THEN CASE WHEN pg_temp.draw(n, 29, 10) < 3 AND joint_unit <> unit THEN ARRAY[pg_temp.uid('unit', unit), pg_temp.uid('unit', joint_unit)]
      ELSE ARRAY[pg_temp.uid('unit', unit)] END ELSE '{}'::uuid[] END,
    CASE WHEN state = 'ESCALATED' THEN '611000' END
  FROM told, LATERAL (SELECT
    pg_temp.pick(n, 27, '{A,A,A,A,B,B,B,C,C,D}') AS class,
    CASE WHEN dissatisfied THEN 'UNSATISFIED' ELSE pg_temp.pick(n, 30, '{SATISFIED,SATISFIED,BASICALLY_SATISFIED}') END AS mark,
    CASE WHEN pg_temp.draw(n, 31, 100) < 85 THEN 'FULL_TEXT' WHEN pg_temp.draw(n, 31, 100) < 96 THEN 'TITLE_ONLY' ELSE 'NONE' END AS pub) m)
INSERT INTO suggestions.suggestion_search (id, words, title)
SELECT pg_temp.uid('suggestion', n), words::tsvector, title_words::tsvector FROM told
