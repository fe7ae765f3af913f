import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { suggestionsEvent } from '../events.ts';
import { reasonOf } from '../reason.ts';

import type { RecordSupervisionStepInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { KeySupervision } from '../persistence/key-supervision.table.ts';

/** A visit, a report meeting, or a demand with its day (SUG-7). */
export const recordSupervisionStep = async (
  input: RecordSupervisionStepInput,
  unit: SuggestionsUnit,
): Promise<{ keySupervision: KeySupervision }> => {
  const { keySupervisionId, kind, heldOn, dueOn = null } = input;
  const keySupervision = await unit.keySupervisions.lock(keySupervisionId);
  const { regionCode, startedOn, endedOn } = keySupervision;
  assertActsIn(unit.viewer, supervisors, regionCode);
  assertVersion(keySupervision, input.expectedVersion);
  if (endedOn) throw suggestionsErrors.SUPERVISION_ENDED({ endedOn });
  if (heldOn < startedOn || heldOn > unit.today()) {
    throw suggestionsErrors.DAY_BEFORE_CAUSE({ day: heldOn, earliest: startedOn }, { field: 'heldOn' });
  }
  if (dueOn !== null && dueOn < heldOn) {
    throw suggestionsErrors.DAY_BEFORE_CAUSE({ day: dueOn, earliest: heldOn }, { field: 'dueOn' });
  }
  const text = reasonOf(input.text, 'text');
  const untold = { chasedFor: null, overdueFor: null };
  await unit.supervisionSteps.add({ keySupervisionId, kind, heldOn, text, dueOn, ...untold });
  unit.emit(
    suggestionsEvent('keySupervision.stepRecorded', { kind, heldOn }, { type: 'KeySupervision', row: keySupervision }),
  );
  return { keySupervision };
};

const supervisors = [
  'COMMITTEE_STAFF',
  'DEPUTY_DIRECTOR',
  'CHAIRPERSONS',
  'WORKING_COMMITTEE',
  'GOVERNMENT_OFFICE',
] as const;
