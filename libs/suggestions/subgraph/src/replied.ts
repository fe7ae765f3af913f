import { overallClass, startClock } from '@renda/suggestions-rules';

import { evaluatorsFor } from './evaluators.ts';
import { latestOf } from './latest-replies.ts';
import { waitingWith } from './linked-cases.ts';
import { emitSuggestion, moveSuggestion } from './movement.ts';
import { toRepresentative } from './notices.ts';
import { releaseJoint } from './tasks.ts';
import { unitOn } from './unit-on.ts';

import type { Day } from '@renda/kernel';
import type { ClassScheme } from '@renda/suggestions-rules';

import type { SuggestionsUnit } from './context.ts';
import type { SuggestionsEvents } from './events.ts';
import type { Assignment } from './persistence/assignment.table.ts';
import type { Reply } from './persistence/reply.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** HANDLING → REPLIED: the class furthest from solved counts, and the author's time to rate begins (SUG-4). */
export const repliedByAll = async (
  suggestion: Suggestion,
  tasks: readonly Assignment[],
  scheme: ClassScheme,
  given: SuggestionsUnit,
): Promise<Suggestion> => {
  const repliedOn = answeredOn(tasks, given);
  const unit = unitOn(repliedOn, given);
  const replies = latestOf(await unit.replies.ofSuggestions([suggestion.id]), tasks);
  const isUnrated = isOutsideEvaluation(suggestion);
  const resultClass = overallClass(
    scheme,
    replies.map((reply) => reply.resultClass),
  );
  const answer = { text: publicTextOf(suggestion, replies), resultClass, round: suggestion.round };
  const { authorId, opinionId } = suggestion;
  await releaseJoint(tasks, unit);
  const replied = await moveSuggestion(
    suggestion,
    {
      event: 'reply',
      kind: 'suggestion.replied',
      data: { ...answer, authorId, opinionId },
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
  const waiting = await waitingWith(replied, unit);
  for (const each of waiting) answerAlong(each, answer, unit);
  const joint = waiting.filter(({ state }) => state === 'MERGED').flatMap(({ signerIds }) => signerIds);
  const evaluators = isUnrated ? [authorId] : await evaluatorsFor(replied, unit);
  for (const each of new Set([...evaluators, ...joint]))
    unit.notify(toRepresentative(each, replied, 'suggestion.replied', { resultClass }));
  if (!isUnrated) return replied;
  const closing = 'ANSWERED' as const;
  return moveSuggestion(
    replied,
    { event: 'lapse', kind: 'suggestion.closed', data: { closing }, changes: { closing } },
    unit,
  );
};

/** The day of the last of its units: a paper entered later may be older than the reply of another (ACC-3). */
export const answeredOn = (tasks: readonly Assignment[], unit: SuggestionsUnit): Day =>
  tasks
    .filter(({ role, state }) => role !== 'JOINT' && state !== 'RELEASED')
    .flatMap(({ endedOn }) => endedOn ?? [])
    .toSorted()
    .at(-1) ?? unit.today();

/** A letter is answered, and so is what a refused author let pass to a unit: outside evaluation (SUG-1, SUG-3). */
export const isOutsideEvaluation = ({ kind, continuesId, number }: Suggestion): boolean =>
  kind === 'LETTER' || (continuesId !== null && number === null);

type Answer = Pick<SuggestionsEvents['suggestion.replied'], 'text' | 'resultClass' | 'round'>;

/** Each author is answered, also of what was merged into it or handed up as it (SUG-3). */
const answerAlong = (waiting: Suggestion, answer: Answer, unit: SuggestionsUnit): void => {
  const { authorId, opinionId } = waiting;
  emitSuggestion('suggestion.replied', { ...answer, authorId, opinionId }, waiting, unit);
};

const notPublic = '该建议已答复提出建议的代表，答复内容按代表意愿或保密要求不公开。';

/** What everybody may read of the replies: the event goes as far as to whoever has the opinion's tracking code (SUG-10). */
const publicTextOf = ({ publicity }: Suggestion, replies: readonly Reply[]): string =>
  publicity === 'FULL_TEXT' ? replies.map(({ text }) => text).join('\n\n') : notPublic;
