import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';
import { reasonOf } from '../reason.ts';

import type { CloseKeySupervisionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { KeySupervision } from '../persistence/key-supervision.table.ts';

/** Ends it with its result, which is published (SUG-7). */
export const closeKeySupervision = async (
  input: CloseKeySupervisionInput,
  unit: SuggestionsUnit,
): Promise<{ keySupervision: KeySupervision }> => {
  const running = await unit.keySupervisions.lock(input.keySupervisionId);
  // A committee ends what it tracks itself, not what a leader supervises.
  const tracks = running.leaderKind === 'COMMITTEE' ? (['WORKING_COMMITTEE'] as const) : [];
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'CHAIRPERSONS', ...tracks], running.regionCode);
  assertVersion(running, input.expectedVersion);
  if (running.endedOn) throw suggestionsErrors.SUPERVISION_ENDED({ endedOn: running.endedOn });
  const result = reasonOf(input.result, 'result');
  const keySupervision = await unit.keySupervisions.save({ ...running, endedOn: unit.today(), result });
  const data = { suggestionId: running.suggestionId };
  unit.emit(suggestionsEvent('keySupervision.ended', data, { type: 'KeySupervision', row: keySupervision }));
  return { keySupervision };
};
