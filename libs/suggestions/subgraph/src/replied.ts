import { overallClass, startClock } from '@renda/suggestions-rules';

import { evaluatorsFor } from './evaluators.ts';
import { latestOf } from './latest-replies.ts';
import { moveSuggestion } from './movement.ts';
import { toRepresentative } from './notices.ts';

import type { ClassScheme } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { Assignment } from './persistence/assignment.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** HANDLING → REPLIED: the class furthest from solved counts, and the author's time to rate begins (SUG-4). */
export const repliedByAll = async (
  suggestion: Suggestion,
  tasks: readonly Assignment[],
  scheme: ClassScheme,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const replies = latestOf(await unit.replies.ofSuggestions([suggestion.id]), tasks);
  const repliedOn = unit.today();
  const isUnrated = isOutsideEvaluation(suggestion);
  const resultClass = overallClass(
    scheme,
    replies.map((reply) => reply.resultClass),
  );
  const text = replies.map((reply) => reply.text).join('\n\n');
  const { round, authorId, opinionId } = suggestion;
  const replied = await moveSuggestion(
    suggestion,
    {
      event: 'reply',
      kind: 'suggestion.replied',
      data: { text, resultClass, round, authorId, opinionId },
      changes: {
        repliedOn,
        resultClass,
        solved: replies.every(({ countsAsSolved }) => countsAsSolved),
        lateReplies: replies.filter(({ late }) => late).length,
      },
      clock: isUnrated
        ? null
        : startClock('evaluateWorkdays', { event: 'replied', on: repliedOn }, suggestion.limits, unit.calendar),
    },
    unit,
  );
  for (const each of isUnrated ? [authorId] : await evaluatorsFor(replied, unit))
    unit.notify(toRepresentative(each, replied, 'suggestion.replied', { resultClass }));
  if (!isUnrated) return replied;
  const closing = 'ANSWERED' as const;
  return moveSuggestion(
    replied,
    { event: 'lapse', kind: 'suggestion.closed', data: { closing }, changes: { closing } },
    unit,
  );
};

/** A letter is answered, and so is what a refused author let pass to a unit: outside evaluation (SUG-1, SUG-3). */
export const isOutsideEvaluation = ({ kind, continuesId, number }: Suggestion): boolean =>
  kind === 'LETTER' || (continuesId !== null && number === null);
