import { commonErrors } from '@renda/kernel';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { recordDecision } from '../decisions.ts';
import { suggestionsEvent } from '../events.ts';
import { foreignId } from '../foreign-id.ts';
import { toAuthor } from '../notices.ts';
import { reasonOf } from '../reason.ts';
import { lockFor } from '../suggestions.ts';

import type { StartKeySupervisionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { KeySupervision } from '../persistence/key-supervision.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

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

/** A leader follows a suggestion, as the chairpersons' meeting chose; at most `keySupervision.perLeaderMax` a year (SUG-7). */
export const startKeySupervision = async (
  input: StartKeySupervisionInput,
  unit: SuggestionsUnit,
): Promise<{ keySupervision: KeySupervision; suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF', 'CHAIRPERSONS'], input, unit);
  const { id, regionCode, state } = suggestion;
  if (!open.includes(state))
    throw commonErrors.ILLEGAL_TRANSITION({ state, event: 'startKeySupervision', possible: '—' });
  if ((await unit.keySupervisions.ofSuggestions([id])).some(({ endedOn }) => !endedOn))
    throw suggestionsErrors.SUPERVISED_ALREADY();
  const leader = reasonOf(input.leader, 'leader');
  const today = unit.today();
  const max = await unit.policy.read(regionCode, 'keySupervision.perLeaderMax', today);
  const led = await unit.keySupervisions.ledBy(regionCode, leader, today.slice(0, 4));
  if (led.length >= max) throw suggestionsErrors.LEADER_HAS_ENOUGH({ leader, max }, { field: 'leader' });
  const memberIds = (input.memberIds ?? [])
    .slice(0, 50)
    .flatMap((each) => foreignId('Representative', each, 'memberIds') ?? []);
  await recordDecision(suggestion, { ...input.decision, body: 'CHAIRPERSONS', matter: 'KEY_SUPERVISION' }, unit);
  const keySupervision = await unit.keySupervisions.add({
    suggestionId: id,
    regionCode,
    leaderKind: input.leaderKind,
    leader,
    memberIds,
    startedOn: today,
    endedOn: null,
    result: null,
  });
  const data = { suggestionId: id, memberIds };
  unit.emit(suggestionsEvent('keySupervision.started', data, { type: 'KeySupervision', row: keySupervision }));
  unit.notify(toAuthor(suggestion, 'keySupervision.started', { leader }));
  return { keySupervision, suggestion };
};
