import { answerOf } from '../citizen-words.ts';
import { moveOpinion } from '../movement.ts';
import { lockForStaff } from '../opinions.ts';
import { declineOpinion } from './decline-opinion.ts';

import type { SortOpinionInput } from '../__generated__/resolvers.ts';
import type { StationsUnit } from '../context.ts';
import type { CitizenOpinion } from '../persistence/citizen-opinion.table.ts';

/** REGISTERED → SORTED: category and urgency; a duplicate is declined at once, and answered with the first (STA-5). */
export const sortOpinion = async (
  input: SortOpinionInput,
  unit: StationsUnit,
): Promise<{ opinion: CitizenOpinion }> => {
  const { opinion, role } = await lockForStaff(input, unit);
  const { category, urgency = 'NORMAL', duplicateOfId } = input;
  const sorted = await moveOpinion(
    opinion,
    {
      event: 'sort',
      role,
      changes: { category, urgency },
      kind: 'opinion.sorted',
      data: { category, urgency },
    },
    unit,
  );
  return duplicateOfId
    ? declineOpinion({ opinionId: sorted.id, ground: 'DUPLICATE', duplicateOfId }, unit)
    : { opinion: answerOf(sorted) };
};
