import { repositoryOf } from '@renda/persistence';

import { commendationTable } from './commendation.table.ts';

import type { Day, RegionCode } from '@renda/kernel';
import type { Repository } from '@renda/persistence';
import type { SuggestionCounts } from '@renda/suggestions-rules';
import type { EntityManager } from 'typeorm';

import type { Commendation } from './commendation.table.ts';

interface Stretch {
  readonly regionCode: RegionCode;
  readonly from: Day;
  readonly to: Day;
}

export interface CommendationRepository extends Repository<Commendation> {
  /** One row for each suggestion of the congress that ended rated in the stretch; confidential ones left out. */
  readonly suggestionCounts: (
    stretch: Stretch,
    today: Day,
  ) => Promise<readonly (SuggestionCounts & { suggestionId: string })[]>;
}

export const commendationRepository = (manager: EntityManager): CommendationRepository => ({
  ...repositoryOf(manager, commendationTable),
  suggestionCounts: ({ regionCode, from, to }, today) =>
    manager.query(
      `SELECT s.id AS "suggestionId", count(r.id)::int AS replies, (s.formed_by IS NOT NULL)::int AS grounded,
         count(r.id) FILTER (WHERE r.counts_as_solved)::int AS solved, count(r.result)::int AS rated,
         count(r.id) FILTER (WHERE r.result IN ('SATISFIED', 'BASICALLY_SATISFIED'))::int AS satisfied,
         sum(c.promised)::int AS promised, sum(c.kept)::int AS kept, sum(c.awaited)::int AS awaited
       FROM suggestion s
       JOIN assignment a ON a.suggestion_id = s.id AND a.role <> 'JOINT' AND a.state <> 'RELEASED'
       JOIN LATERAL (SELECT * FROM reply WHERE reply.assignment_id = a.id ORDER BY round DESC LIMIT 1) r ON true
       CROSS JOIN LATERAL (SELECT count(kept_on) AS kept, count(*) FILTER (WHERE kept_on IS NULL AND due_on >= $4) AS awaited,
         count(*) FILTER (WHERE kept_on IS NOT NULL OR due_on < $4) AS promised
         FROM commitment WHERE commitment.reply_id = r.id) c
       WHERE s.region_code = $1 AND s.closing = 'EVALUATED' AND s.state = 'CLOSED' AND s.publicity <> 'NONE'
         AND s.ended_on BETWEEN $2 AND $3
       GROUP BY s.id ORDER BY s.id`,
      [regionCode, from, to, today],
    ),
});
