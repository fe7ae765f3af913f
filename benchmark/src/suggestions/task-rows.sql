-- Tasks, talks, replies, ratings and events of the suggestions that are there.
INSERT INTO suggestions.assignment (id, created_at, updated_at, suggestion_id, unit_id, region_code, unit_region_code, role, state, round, assigned_on, signed_on,
  signed_by_silence, limits, adjust_clock, contact_clock, reply_clock, due_on, adjustment_reason, adjustment_requested_on, decide_clock, extension_reason,
  extension_until, extension_requested_on, first_contact_on, opinion_text, opinion_on, ended_on)
SELECT (left(s.id::text, 13) || '-7' || place || substr(s.id::text, 17))::uuid, s.assigned_on, s.assigned_on, s.id, unit.id, s.region_code, u.region_code,
  CASE place WHEN 1 THEN 'LEAD' ELSE 'JOINT' END, t.state, s.round, s.assigned_on, CASE WHEN t.state IN ('ASSIGNED', 'ADJUSTING') THEN NULL ELSE s.assigned_on + 2 END,
  false, s.limits, pg_temp.clock_of('suggestion.adjustWorkdays', 5, s.assigned_on, s.assigned_on + 7),
  pg_temp.clock_of('suggestion.contactWorkdays', 20, s.assigned_on, s.assigned_on + 28),
  pg_temp.clock_of('suggestion.replyMonths', 3, s.assigned_on, coalesce(s.due_on, s.assigned_on + 90)),
  CASE WHEN t.state IN ('ASSIGNED', 'HANDLING', 'ADJUSTING') THEN s.due_on END,
  CASE WHEN t.state = 'ADJUSTING' THEN '不属于本单位职责' END, CASE WHEN t.state = 'ADJUSTING' THEN s.assigned_on + 3 END,
  CASE WHEN t.state = 'ADJUSTING' THEN pg_temp.clock_of('suggestion.decideWorkdays', 5, s.assigned_on + 3, coalesce(s.due_on, s.assigned_on + 10)) END,
  CASE WHEN asked THEN '需要论证' END, CASE WHEN asked THEN s.assigned_on + 180 END, CASE WHEN asked THEN s.assigned_on + 60 END,
  CASE WHEN t.state = 'REPLIED' OR (t.state = 'HANDLING' AND pg_temp.draw(x.n, 41, 2) = 0) THEN s.assigned_on + 15 END,
  CASE WHEN t.state = 'OPINION_GIVEN' THEN '同意主办单位意见。' END, CASE WHEN t.state = 'OPINION_GIVEN' THEN s.assigned_on + 25 END,
  CASE WHEN s.state = 'CLOSED' THEN s.ended_on END
FROM suggestions.suggestion s CROSS JOIN LATERAL unnest(s.unit_ids) WITH ORDINALITY AS unit (id, place)
  JOIN suggestions.handling_unit u ON u.id = unit.id
  CROSS JOIN LATERAL (SELECT s.number::bigint AS n) x
  CROSS JOIN LATERAL (SELECT CASE
    WHEN s.state = 'ASSIGNED' THEN CASE WHEN pg_temp.draw(x.n, 40, 5) = 0 THEN 'ADJUSTING' ELSE 'ASSIGNED' END
    WHEN s.state = 'HANDLING' THEN 'HANDLING' WHEN place = 1 THEN 'REPLIED' ELSE 'OPINION_GIVEN' END AS state,
    s.state = 'HANDLING' AND place = 1 AND pg_temp.draw(x.n, 42, 20) = 0 AS asked) t
WHERE s.assigned_on IS NOT NULL AND s.unit_ids <> '{}';

INSERT INTO suggestions.communication (id, created_at, suggestion_id, assignment_id, unit_id, round, held_on, form, summary)
SELECT a.id, first_contact_on, suggestion_id, a.id, unit_id, 0, first_contact_on, 'PHONE', '与代表沟通办理情况，代表表示理解和支持。'
FROM suggestions.assignment a WHERE first_contact_on IS NOT NULL;

INSERT INTO suggestions.reply (id, created_at, updated_at, suggestion_id, assignment_id, unit_id, region_code, round, replied_on, due_on, late, result_class,
  scheme_name, scheme_version, counts_as_solved, look_back, text, signer, officer, officer_phone, delivery, attitude, result)
SELECT (left(a.id::text, 13) || '-7' || handled || substr(a.id::text, 17))::uuid, s.replied_on, s.replied_on, s.id, a.id, a.unit_id, s.region_code, handled,
  s.replied_on - CASE WHEN handled < s.round THEN 30 ELSE 0 END, a.assigned_on + 92, s.late_replies > 0 AND handled = 0, s.result_class,
  'four-class', 1, s.solved, s.result_class IN ('A', 'B'),
  repeat('经研究，我局已将此项工作列入年度计划，安排专人负责，明确时限，按季度通报进展，并将继续听取代表意见。', 1 + pg_temp.draw(s.number, 43, 8)),
  '张局长', '李科长', '13812345678', 'FACE_TO_FACE',
  CASE WHEN handled < s.round THEN 'UNSATISFIED' ELSE s.attitude END, CASE WHEN handled < s.round THEN 'UNSATISFIED' ELSE s.result END
FROM suggestions.assignment a JOIN suggestions.suggestion s ON s.id = a.suggestion_id CROSS JOIN LATERAL generate_series(0, s.round) AS handled
WHERE a.state = 'REPLIED';

INSERT INTO suggestions.evaluation (id, created_at, suggestion_id, reply_id, representative_id, attitude, result, reason, rated_on)
SELECT r.id, r.replied_on + 10, r.suggestion_id, r.id, s.author_id, r.attitude, r.result, CASE r.result WHEN 'UNSATISFIED' THEN '问题没有解决。' END, r.replied_on + 10
FROM suggestions.reply r JOIN suggestions.suggestion s ON s.id = r.suggestion_id WHERE r.result IS NOT NULL;

INSERT INTO suggestions.event_log (sequence, id, kind, aggregate_type, aggregate_id, aggregate_version, region_code, actor, occurred_at, data, instants)
SELECT row_number() OVER (ORDER BY id), id, 'suggestion.submitted', 'Suggestion', id::text, 2, region_code, author_id::text, submitted_on,
  jsonb_build_object('authorId', author_id, 'signerIds', signer_ids, 'kind', kind), '{}'
FROM suggestions.suggestion WHERE submitted_on IS NOT NULL;
