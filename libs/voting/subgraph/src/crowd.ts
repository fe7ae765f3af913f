import { votingErrors } from './errors.ts';

import type { VotingUnit } from './context.ts';

/** What may come in for one programme in a minute from people without an account. */
const mostAMinute = 120;

/** The doors that need no token are narrow, so that nobody floods the office (domain.md section 2). */
export const assertNoCrowd = async (
  unit: VotingUnit,
  programmeId: string,
  what: 'project_proposal' | 'list_objection',
): Promise<void> => {
  if (unit.viewer.kind !== 'ANYONE') return;
  if ((await unit.programmes.cameInLately(programmeId, what)) >= mostAMinute) throw votingErrors.TOO_MANY_AT_ONCE();
};
