import { suggestionsErrors } from '@renda/suggestions-rules';

import { recordDecision } from '../decisions.ts';
import { assertFree, begin } from '../key-supervisions.ts';
import { reasonOf } from '../reason.ts';
import { lockFor } from '../suggestions.ts';

import type { StartKeySupervisionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { KeySupervision } from '../persistence/key-supervision.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** A leader follows a suggestion, as the chairpersons' meeting chose; at most `keySupervision.perLeaderMax` a year (SUG-7). */
export const startKeySupervision = async (
  input: StartKeySupervisionInput,
  unit: SuggestionsUnit,
): Promise<{ keySupervision: KeySupervision; suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF', 'CHAIRPERSONS'], input, unit);
  const { regionCode } = suggestion;
  await assertFree(suggestion, unit);
  const leader = reasonOf(input.leader, 'leader');
  const today = unit.today();
  const max = await unit.policy.read(regionCode, 'keySupervision.perLeaderMax', today);
  const led = await unit.keySupervisions.ledBy(regionCode, leader, today.slice(0, 4));
  if (led.length >= max) throw suggestionsErrors.LEADER_HAS_ENOUGH({ leader, max }, { field: 'leader' });
  await recordDecision(suggestion, { ...input.decision, body: 'CHAIRPERSONS', matter: 'KEY_SUPERVISION' }, unit);
  const { leaderKind, memberIds } = input;
  const keySupervision = await begin(suggestion, { leaderKind, leader, memberIds }, unit);
  return { keySupervision, suggestion };
};
