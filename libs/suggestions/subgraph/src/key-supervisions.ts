import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from './events.ts';
import { foreignId } from './foreign-id.ts';
import { toRepresentative } from './notices.ts';
import { worksOnIt } from './visibility.ts';

import type { Day } from '@renda/kernel';

import type { SuggestionsContext, SuggestionsUnit } from './context.ts';
import type { KeySupervision } from './persistence/key-supervision.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';
import type { SupervisionStep } from './persistence/supervision-step.table.ts';

const open: readonly Suggestion['state'][] = [
  'ADMITTED',
  'APPROVED',
  'ASSIGNED',
  'HANDLING',
  'REPLIED',
  'UNSATISFIED',
  'HARD_CASE',
  'FOLLOW_UP',
];

/** Still on its way, and followed by nobody else. */
export const assertFree = async ({ id, state }: Suggestion, unit: SuggestionsUnit): Promise<void> => {
  if (!open.includes(state)) throw commonErrors.ILLEGAL_TRANSITION({ state, event: 'supervise', possible: '—' });
  if ((await unit.keySupervisions.ofSuggestions([id])).some(({ endedOn }) => !endedOn))
    throw suggestionsErrors.SUPERVISED_ALREADY();
};

interface Led extends Pick<KeySupervision, 'leaderKind' | 'leader'> {
  /** Who signed the suggestion, where they belong to the working group. */
  readonly authorIds?: readonly string[];
  readonly memberIds?: readonly string[] | null;
  /** Today, unless a meeting decided on it earlier. */
  readonly startedOn?: Day;
}

const mostMembers = 50;

/** Begins to follow a suggestion; its author and the working group are told (SUG-7). */
export const begin = async (
  suggestion: Suggestion,
  { leaderKind, leader, authorIds = [], memberIds: given, startedOn }: Led,
  unit: SuggestionsUnit,
): Promise<KeySupervision> => {
  const { id: suggestionId, regionCode } = suggestion;
  const named = new Set((given ?? []).flatMap((each) => foreignId('Representative', each, 'memberIds') ?? []));
  if (named.size > mostMembers) throw suggestionsErrors.GROUP_TOO_LARGE({ max: mostMembers }, { field: 'memberIds' });
  const memberIds = [...new Set([...authorIds, ...named])];
  const row = { suggestionId, regionCode, leaderKind, leader, memberIds, startedOn: startedOn ?? unit.today() };
  const keySupervision = await unit.keySupervisions.add({ ...row, endedOn: null, result: null });
  const data = { suggestionId, memberIds };
  unit.emit(suggestionsEvent('keySupervision.started', data, { type: 'KeySupervision', row: keySupervision }));
  for (const each of new Set([suggestion.authorId, ...memberIds]))
    unit.notify(toRepresentative(each, suggestion, 'keySupervision.started', { leader }));
  return keySupervision;
};

/** Content and result are published when it ends; before, they are working data (SUG-7). */
export const stepsSeenBy = async (
  { id, suggestionId, endedOn }: KeySupervision,
  { loaders, viewer }: SuggestionsContext,
): Promise<readonly SupervisionStep[]> => {
  const suggestion = endedOn ? null : await loaders.anySuggestion.load(suggestionId);
  const mayRead = endedOn !== null || (suggestion !== null && worksOnIt(suggestion, viewer));
  return mayRead ? loaders.stepsOf.load(id) : [];
};
