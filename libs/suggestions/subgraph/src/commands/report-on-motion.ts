import { suggestionsErrors } from '@renda/suggestions-rules';

import { lockMotion, moveMotion } from '../motions.ts';
import { reasonOf } from '../reason.ts';

import type { ReportOnMotionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { Motion } from '../persistence/motion.table.ts';

/** REFERRED: the committee heard the lead signer, and reports (SUG-14). */
export const reportOnMotion = async (
  input: ReportOnMotionInput,
  unit: SuggestionsUnit,
): Promise<{ motion: Motion }> => {
  const motion = await lockMotion(['WORKING_COMMITTEE', 'COMMITTEE_STAFF'], input, unit);
  const { leadHeardOn } = input;
  const earliest = motion.stateSince;
  if (leadHeardOn < earliest || leadHeardOn > unit.today()) {
    throw suggestionsErrors.DAY_BEFORE_CAUSE({ day: leadHeardOn, earliest }, { field: 'leadHeardOn' });
  }
  return {
    motion: await moveMotion(motion, 'report', { leadHeardOn, report: reasonOf(input.report, 'report') }, unit),
  };
};
