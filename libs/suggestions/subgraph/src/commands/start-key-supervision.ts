import { suggestionsErrors } from '@renda/suggestions-rules';

import { addDecision } from '../decisions.ts';
import { assertFree, begin } from '../key-supervisions.ts';
import { reasonOf } from '../reason.ts';
import { lockFor } from '../suggestions.ts';

import type { StartKeySupervisionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { KeySupervision } from '../persistence/key-supervision.table.ts';
import type { Suggestion } from '../persistence/suggestion.table.ts';

/** A leader follows a suggestion, as the chairpersons' meeting chose; at most `keySupervision.perLeaderMax` a year; it begins on the day of the choice (SUG-7, ACC-3). */
export const startKeySupervision = async (
  input: StartKeySupervisionInput,
  unit: SuggestionsUnit,
): Promise<{ keySupervision: KeySupervision; suggestion: Suggestion }> => {
  const suggestion = await lockFor(['COMMITTEE_STAFF', 'CHAIRPERSONS'], input, unit);
  const { id, regionCode, signerIds: authorIds } = suggestion;
  const { leaderKind, memberIds } = input;
  if (leaderKind === 'COMMITTEE') throw suggestionsErrors.COMMITTEE_TRACKS({}, { field: 'leaderKind' });
  await assertFree(suggestion, unit);
  const leader = reasonOf(input.leader, 'leader');
  // The meeting may have chosen it before its last step, but not before it was there to choose.
  const earliest = suggestion.registeredOn ?? suggestion.submittedOn ?? suggestion.stateSince;
  await addDecision(id, earliest, { ...input.decision, body: 'CHAIRPERSONS', matter: 'KEY_SUPERVISION' }, unit);
  const { decidedOn: startedOn } = input.decision;
  const max = await unit.policy.read(regionCode, 'keySupervision.perLeaderMax', startedOn);
  const led = { regionCode, leaderKind, leader };
  await unit.keySupervisions.takeTurn(led);
  const year = startedOn.slice(0, 4);
  const { length: leads } = await unit.keySupervisions.ledBy(led, year);
  if (leads >= max) throw suggestionsErrors.LEADER_HAS_ENOUGH({ leader, max, year }, { field: 'leader' });
  const keySupervision = await begin(suggestion, { leaderKind, leader, authorIds, memberIds, startedOn }, unit);
  return { keySupervision, suggestion };
};
