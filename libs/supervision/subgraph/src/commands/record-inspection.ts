import { actsIn, assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { supervisionErrors } from '@renda/supervision-rules';

import { heldFor } from '../access.ts';
import { eventOf } from '../events.ts';
import { foreignIdOrNull, foreignIds } from '../foreign-id.ts';
import { foundIn } from '../found-in.ts';
import { optionalText, requiredText } from '../required-text.ts';

import type { RecordInspectionInput } from '../__generated__/resolvers.ts';
import type { SupervisionUnit } from '../context.ts';
import type { Inspection } from '../persistence/inspection.table.ts';

/** A visit of representatives with what they found (SUP-3); a representative records those of one's own. */
export const recordInspection = async (
  input: RecordInspectionInput,
  unit: SupervisionUnit,
): Promise<{ inspection: Inspection }> => {
  const { projectId, itemId, regionCode, field } = await foundIn(input, unit);
  const participantIds = foreignIds('Representative', input.participantIds, 'participantIds');
  assertMayRecord({ regionCode, field, participantIds }, unit);
  if (participantIds.length === 0) throw supervisionErrors.PARTICIPANTS_REQUIRED({}, { field: 'participantIds' });
  if (input.inspectedOn > unit.today())
    throw commonErrors.DAY_IN_FUTURE({ day: input.inspectedOn }, { field: 'inspectedOn' });
  const { kind, inspectedOn } = input;
  const inspection = await unit.inspections.add({
    projectId,
    itemId,
    regionCode,
    kind,
    inspectedOn,
    groupId: foreignIdOrNull('RepresentativeGroup', input.groupId, 'groupId'),
    participantIds,
    progressSeen: requiredText(input.progressSeen, 'progressSeen'),
    difficulties: optionalText(input.difficulties),
    publicVoice: optionalText(input.publicVoice),
    helpGiven: optionalText(input.helpGiven),
    suggestions: optionalText(input.suggestions),
  });
  const data = { kind, inspectedOn, projectId, itemId, groupId: inspection.groupId, participantIds };
  unit.emit(eventOf('inspection.recorded', 'Inspection', inspection, data));
  return { inspection };
};

interface Recorded {
  readonly regionCode: string;
  readonly field: string | null;
  readonly participantIds: readonly string[];
}

const assertMayRecord = ({ regionCode, field, participantIds }: Recorded, { viewer }: SupervisionUnit): void => {
  if (heldFor(viewer, 'REPRESENTATIVE', { regionCode }, participantIds)) return;
  if (actsIn(viewer, ['COMMITTEE_MEMBER', 'COMMITTEE_STAFF'], regionCode)) return;
  if (actsIn(viewer, ['WORKING_COMMITTEE'], regionCode, field ?? undefined)) return;
  // A subject nobody has: who holds a bound role here for somebody else is told so.
  assertActsIn(
    viewer,
    ['REPRESENTATIVE', 'COMMITTEE_MEMBER', 'WORKING_COMMITTEE', 'COMMITTEE_STAFF'],
    regionCode,
    'participant',
  );
};
