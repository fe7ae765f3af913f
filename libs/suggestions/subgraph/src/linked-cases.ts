import { isDeepStrictEqual } from 'node:util';

import { putToApproval } from './approving.ts';
import { toAuthor, toRole } from './notices.ts';
import { changeSuggestion, takeStep } from './take-step.ts';

import type { SuggestionsUnit } from './context.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

/** All that wait for the case's replies: what is merged into it, what was handed up as it, and what waits with these. */
export const waitingWith = async (
  { id, escalatedFromId }: Suggestion,
  unit: SuggestionsUnit,
): Promise<readonly Suggestion[]> => {
  const below = escalatedFromId ? await unit.suggestions.findByIds([escalatedFromId]) : [];
  const waiting: Suggestion[] = [];
  for (const each of [...(await childrenOf(id, unit)), ...below.filter(({ state }) => state === 'ESCALATED')])
    waiting.push(each, ...(await waitingWith(each, unit)));
  return waiting;
};

/** Those handled together with it. */
export const childrenOf = async (id: string, unit: SuggestionsUnit): Promise<readonly Suggestion[]> =>
  (await unit.suggestions.mergedInto([id])).filter(({ state }) => state === 'MERGED');

/** The case whose replies it waits for, locked: what it was merged into or handed up as, else itself. */
export const answeringCase = async (suggestion: Suggestion, unit: SuggestionsUnit): Promise<Suggestion> => {
  const { state, mergedIntoId, escalatedToId } = suggestion;
  const next = state === 'MERGED' ? mergedIntoId : state === 'ESCALATED' ? escalatedToId : null;
  return next ? answeringCase(await unit.suggestions.lock(next), unit) : suggestion;
};

/** A child ends when its parent ends, and a case handed up when the linked one does; ended before, it gets the new result (SUG-4). */
export const endLinked = async (ended: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  for (const child of await unit.suggestions.mergedInto([ended.id])) {
    if (child.state !== 'MERGED') await renewResult(child, ended, unit);
    else if (ended.state === 'CLOSED') await closeWith(ended, child, unit);
    else await partFrom(ended, child, unit);
  }
  if (!ended.escalatedFromId) return;
  const below = await unit.suggestions.lock(ended.escalatedFromId);
  if (below.state !== 'ESCALATED') await renewResult(below, ended, unit);
  else if (ended.state === 'NOT_ADMITTED') await returnFromAbove(below, ended.notAdmittedExplanation ?? '', unit);
  else if (ended.state === 'WITHDRAWN') await withdrawWith(ended, below, unit);
  else await closeWith(ended, below, unit);
};

const resultOf = ({ resultClass, attitude, result }: Suggestion) => ({ resultClass, attitude, result });

const closeWith = async (ended: Suggestion, linked: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  const isChild = linked.state === 'MERGED';
  const closing = isChild ? 'MERGED' : 'ESCALATED';
  const event = isChild ? 'parentEnded' : 'linkedCaseEnded';
  const changes = { ...resultOf(ended), closing } as const;
  const closed = await takeStep(linked, { event, kind: 'suggestion.closed', data: { closing }, changes }, unit);
  unit.notify(toAuthor(closed, 'suggestion.closed', { resultClass: closed.resultClass }));
  await endLinked(closed, unit);
};

/** MERGED → ADMITTED: its parent ended without an answer, and its author is still owed one (SUG-3). */
const partFrom = async ({ id: fromId }: Suggestion, child: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  const kind = 'suggestion.mergeUndone' as const;
  const parted = await takeStep(
    child,
    { event: 'parentEndedUnanswered', kind, data: { fromId }, changes: { mergedIntoId: null } },
    unit,
  );
  unit.notify(toAuthor(parted, kind, { fromId }));
  unit.notify(toRole('COMMITTEE_STAFF', parted, kind, { fromId }));
  await putToApproval(parted, unit);
};

/** ESCALATED → WITHDRAWN: never admitted anywhere, it must not become public as a closed case is (SUG-10). */
const withdrawWith = async (ended: Suggestion, below: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  const reason = ended.withdrawalReason ?? '';
  const kind = 'suggestion.withdrawn' as const;
  const changes = { withdrawalReason: reason };
  const withdrawn = await takeStep(below, { event: 'linkedCaseWithdrawn', kind, data: { reason }, changes }, unit);
  unit.notify(toAuthor(withdrawn, kind, { reason }));
  unit.notify(toRole('COMMITTEE_STAFF', withdrawn, kind, { reason }));
  await endLinked(withdrawn, unit);
};

/** ESCALATED → REGISTERED: declined or not admitted above, it is in review again. */
export const returnFromAbove = async (
  below: Suggestion,
  reason: string,
  unit: SuggestionsUnit,
): Promise<Suggestion> => {
  const kind = 'suggestion.escalationDeclined' as const;
  const changes = { escalatedToRegion: null };
  const back = await takeStep(below, { event: 'escalationDeclined', kind, data: { reason }, changes }, unit);
  unit.notify(toAuthor(back, kind, { reason }));
  unit.notify(toRole('COMMITTEE_STAFF', back, kind, { reason }));
  return back;
};

/** What followed after the end may have changed class and rating. */
const renewResult = async (linked: Suggestion, ended: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  const now = resultOf(ended);
  const isCopy = linked.closing === 'MERGED' || linked.closing === 'ESCALATED';
  if (!isCopy || isDeepStrictEqual(resultOf(linked), now)) return;
  const renewed = await changeSuggestion(linked, now, { kind: 'suggestion.resultRenewed', data: now }, unit);
  unit.notify(toAuthor(renewed, 'suggestion.resultRenewed', now));
  await endLinked(renewed, unit);
};
