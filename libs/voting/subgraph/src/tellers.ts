import { votingErrors } from './errors.ts';
import { foreignId } from './foreign-id.ts';

import type { VotingUnit } from './context.ts';

/** At least two representatives, the first of them the chief teller (VOT-8). */
export const tellersIn = (ids: readonly string[]): readonly string[] => {
  const tellers = [...new Set(ids.map((id) => foreignId(id, 'tellerIds')))];
  if (tellers.length < 2 || tellers.length > 50)
    throw votingErrors.TELLERS_TOO_FEW({ tellers: tellers.length }, { field: 'tellerIds' });
  return tellers;
};

/** Nobody counts the votes for a project of the own (VOT-8). */
export const assertTellersApart = async (
  unit: VotingUnit,
  tellerIds: readonly string[],
  candidateIds: readonly string[],
): Promise<void> => {
  const owners = await unit.proposals.ownersAmong(tellerIds, candidateIds);
  if (owners.length > 0) throw votingErrors.TELLER_OWNS_PROJECT({ ids: owners }, { field: 'tellerIds' });
};
