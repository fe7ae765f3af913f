import { commonErrors } from '@renda/kernel';

import { lockMatter, moveMatter } from '../matters.ts';
import { reasonOf } from '../reason.ts';
import { openUnit } from './assign-suggestion.ts';

import type { SortMatterInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { CommitteeMatter } from '../persistence/committee-matter.table.ts';

/** COLLECTED → SORTED: which field, and who should answer (SUG-12). */
export const sortMatter = async (
  input: SortMatterInput,
  unit: SuggestionsUnit,
): Promise<{ matter: CommitteeMatter }> => {
  const matter = await lockMatter(['WORKING_COMMITTEE', 'COMMITTEE_STAFF'], input, unit);
  const asked = [...new Set(input.unitIds)];
  // With no unit it would be forwarded to nobody in the end.
  if (asked.length === 0 || asked.length > 20)
    throw commonErrors.INVALID_INPUT({ reason: '1 to 20 units.' }, { field: 'unitIds' });
  const unitIds: string[] = [];
  for (const id of asked) unitIds.push((await openUnit(id, unit)).id);
  return { matter: await moveMatter(matter, 'sort', { field: reasonOf(input.field, 'field'), unitIds }, unit) };
};
