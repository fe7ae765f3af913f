import { moveSuggestion } from './movement.ts';
import { toRole } from './notices.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Evaluation } from './persistence/evaluation.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** REPLIED → CLOSED, or UNSATISFIED, and after `suggestion.maxRounds` HARD_CASE (SUG-4); `ratings` of the replies that count. */
export const conclude = async (
  suggestion: Suggestion,
  outcome: 'satisfy' | 'dissatisfy',
  ratings: readonly Evaluation[],
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  if (outcome === 'satisfy') {
    const closing = 'EVALUATED' as const;
    // Of attitude alone: closed, and listed for the committee.
    if (suggestion.attitude === 'UNSATISFIED')
      unit.notify(toRole('COMMITTEE_STAFF', suggestion, 'suggestion.attitudeUnsatisfied'));
    return moveSuggestion(
      suggestion,
      { event: 'satisfy', kind: 'suggestion.closed', data: { closing }, changes: { closing } },
      unit,
    );
  }
  const { round, limits } = suggestion;
  const unsatisfactory = ratings.filter(({ result }) => result === 'UNSATISFIED');
  const replyIds = [...new Set(unsatisfactory.map(({ replyId }) => replyId))];
  const unsatisfied = await moveSuggestion(
    suggestion,
    { event: 'dissatisfy', kind: 'suggestion.unsatisfied', data: { replyIds, round } },
    unit,
  );
  unit.notify(toRole('COMMITTEE_STAFF', unsatisfied, 'suggestion.unsatisfied', { round }));
  if (round < limits.maxRounds) return unsatisfied;
  const hard = await moveSuggestion(
    unsatisfied,
    { event: 'exhaust', kind: 'suggestion.becameHardCase', data: { round } },
    unit,
  );
  unit.notify(toRole('CHAIRPERSONS', hard, 'suggestion.becameHardCase'));
  return hard;
};
