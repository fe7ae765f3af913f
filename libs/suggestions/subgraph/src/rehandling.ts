import { startClock } from '@renda/suggestions-rules';

import { moveSuggestion } from './movement.ts';
import { toAuthor, toUnit } from './notices.ts';
import { latestOf } from './latest-replies.ts';
import { replyClockOf } from './running-clocks.ts';
import { moveTask } from './tasks.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Assignment } from './persistence/assignment.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

interface Order {
  readonly event: 'orderRehandling' | 'handleOnceMore';
  /** What the units are told. */
  readonly note: string;
}

/** Back to HANDLING, one round on: only the units whose result was rated 不满意, with a new clock (SUG-4). */
export const rehandle = async (
  suggestion: Suggestion,
  { event, note }: Order,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const round = suggestion.round + 1;
  const tasks = await unit.assignments.ofSuggestions([suggestion.id]);
  const replies = latestOf(await unit.replies.ofSuggestions([suggestion.id]), tasks);
  const ratings = await unit.evaluations.ofReplies(replies.map(({ id }) => id));
  const disliked = new Set(ratings.filter(({ result }) => result === 'UNSATISFIED').map(({ replyId }) => replyId));
  const again = new Set(replies.filter(({ id }) => disliked.has(id)).map(({ assignmentId }) => assignmentId));
  const renewed: Assignment[] = [];
  for (const task of tasks) renewed.push(again.has(task.id) ? await renew(task, { round, note }, unit) : task);
  const moved = await moveSuggestion(
    suggestion,
    {
      event,
      kind: 'suggestion.rehandlingOrdered',
      data: { round, unitIds: renewed.filter(({ id }) => again.has(id)).map(({ unitId }) => unitId), reason: note },
      changes: { round },
      clock: replyClockOf(renewed),
    },
    unit,
  );
  unit.notify(toAuthor(moved, 'suggestion.rehandlingOrdered', { round }));
  return moved;
};

const renew = async (
  task: Assignment,
  { round, note }: { readonly round: number; readonly note: string },
  unit: SuggestionsUnit,
): Promise<Assignment> => {
  const start = { event: 'rehandlingOrdered', on: unit.today() };
  const renewed = await moveTask(
    task,
    {
      event: 'rehandle',
      kind: 'assignment.rehandled',
      data: { suggestionId: task.suggestionId, round },
      changes: {
        round,
        endedOn: null,
        firstContactOn: null,
        ...(task.extensionDecidedOn ? {} : noExtension),
        contactClock: startClock('contactWorkdays', start, task.limits, unit.calendar),
        replyClock: startClock('rereplyMonths', start, task.limits, unit.calendar),
      },
    },
    unit,
  );
  unit.notify(toUnit(renewed, 'assignment.rehandled', { replyDue: renewed.replyClock?.due, note }));
  return renewed;
};

// One nobody decided on ended with the reply; granted now, it could only shorten the new clock.
const noExtension = { extensionReason: null, extensionUntil: null, extensionRequestedOn: null } as const;
