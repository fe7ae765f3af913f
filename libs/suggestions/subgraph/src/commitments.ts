import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';
import { toUnit } from './notices.ts';

import type { Day } from '@renda/kernel';

import type { SuggestionsUnit } from './context.ts';
import type { SuggestionsEventKind, SuggestionsEvents } from './events.ts';
import type { Commitment } from './persistence/commitment.table.ts';
import type { Reply } from './persistence/reply.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

export interface Promised {
  readonly suggestion: Suggestion;
  readonly commitment: Commitment;
}

/** The promise, locked from its case down. */
export const lockPromise = async (commitmentId: string, unit: SuggestionsUnit): Promise<Promised> => {
  const found = await unit.commitments.findById(commitmentId);
  if (!found) throw commonErrors.NOT_FOUND({ type: 'Commitment', id: commitmentId }, { field: 'commitmentId' });
  const suggestion = await unit.suggestions.lock(found.suggestionId);
  const commitment = await unit.commitments.lock(commitmentId);
  return { suggestion, commitment };
};

export const assertOwed = ({ keptOn, supersededOn }: Commitment): void => {
  if (keptOn) throw suggestionsErrors.COMMITMENT_KEPT({ keptOn });
  if (supersededOn) throw suggestionsErrors.COMMITMENT_SUPERSEDED({ supersededOn });
};

export const saveCommitment = async <K extends SuggestionsEventKind>(
  commitment: Commitment,
  kind: K,
  data: SuggestionsEvents[K],
  unit: SuggestionsUnit,
): Promise<Commitment> => {
  const saved = await unit.commitments.save(commitment);
  unit.emit(suggestionsEvent(kind, data, { type: 'Commitment', row: saved }));
  return saved;
};

/** Tells the unit that promised it. */
export const tellPromiser = async (
  { replyId }: Commitment,
  kind: string,
  data: object,
  unit: SuggestionsUnit,
): Promise<void> => {
  const reply = await unit.replies.findById(replyId);
  const task = reply && (await unit.assignments.findById(reply.assignmentId));
  if (task) unit.notify(toUnit(task, kind, data));
};

/** A later reply takes the place of the earlier ones of its task, and of what they promised (SUG-8). */
export const supersedePromises = async (
  { id: replyId, assignmentId, suggestionId }: Reply,
  unit: SuggestionsUnit,
): Promise<void> => {
  const earlier = (await unit.replies.ofAssignments([assignmentId])).filter(({ id }) => id !== replyId);
  const promises = await unit.commitments.ofReplies(earlier.map(({ id }) => id));
  const ended = { supersededOn: unit.today(), requestedDueOn: null, requestedReason: null };
  for (const promise of promises.filter(isOwed))
    await saveCommitment({ ...promise, ...ended }, 'commitment.superseded', { suggestionId, replyId }, unit);
};

/** With the end of a follow-up nobody can decide any more on a wish for a new day: it lapses, and the day stays. */
export const dropWishes = async ({ id: suggestionId }: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  const promises = await unit.commitments.ofSuggestions([suggestionId]);
  for (const promise of promises.filter((each) => isOwed(each) && each.requestedDueOn !== null)) {
    const { dueOn } = promise;
    const lapsed = { ...promise, requestedDueOn: null, requestedReason: null };
    const data = { suggestionId, dueOn };
    await tellPromiser(
      await saveCommitment(lapsed, 'commitment.shiftLapsed', data, unit),
      'commitment.shiftLapsed',
      data,
      unit,
    );
  }
};

const isOwed = ({ keptOn, supersededOn }: Commitment): boolean => keptOn === null && supersededOn === null;

/** Whether a promise is past its day and still owed. */
export const isPastDue = (promise: Commitment, today: Day): boolean => isOwed(promise) && promise.dueOn < today;
