import { commendationLifecycle } from '@renda/suggestions-rules';

import { lockCommendations, moveCommendation } from '../commendations.ts';
import { addDecision } from '../decisions.ts';

import type { DecideCommendationsInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Commendation } from '../persistence/commendation.table.ts';

/** PROPOSED → AWARDED or NOT_AWARDED, by one recorded decision of a body; all or none (SUG-11, ACC-3). */
export const decideCommendations = async (
  input: DecideCommendationsInput,
  unit: SuggestionsUnit,
): Promise<{ commendations: readonly Commendation[] }> => {
  const { award, body, decision } = input;
  const proposed = await lockCommendations(input.commendationIds, ['CHAIRPERSONS', 'COMMITTEE_STAFF'], unit);
  const event = award ? 'award' : 'leaveOut';
  for (const { state } of proposed) commendationLifecycle.advance(state, event);
  const earliest =
    proposed
      .map(({ proposedOn }) => proposedOn)
      .toSorted()
      .at(-1) ?? unit.today();
  const { id: decisionId } = await addDecision(null, earliest, { ...decision, body, matter: 'COMMENDATION' }, unit);
  const commendations: Commendation[] = [];
  for (const each of proposed) {
    const step = { event, changes: { decisionId }, kind: 'commendation.decided', data: { awarded: award } } as const;
    commendations.push(await moveCommendation(each, step, unit));
  }
  return { commendations };
};
