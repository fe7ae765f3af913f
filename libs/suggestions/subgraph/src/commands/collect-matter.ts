import { assertActsIn } from '@renda/identity';
import { parseRegionCode } from '@renda/kernel';

import { suggestionsEvent } from '../events.ts';
import { reasonOf } from '../reason.ts';

import type { CollectMatterInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { CommitteeMatter } from '../persistence/committee-matter.table.ts';

/** – → COLLECTED (SUG-12). */
export const collectMatter = async (
  input: CollectMatterInput,
  unit: SuggestionsUnit,
): Promise<{ matter: CommitteeMatter }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, ['WORKING_COMMITTEE', 'COMMITTEE_STAFF'], regionCode);
  const matter = await unit.matters.add({
    state: 'COLLECTED',
    stateSince: unit.today(),
    regionCode,
    committee: reasonOf(input.committee, 'committee'),
    title: reasonOf(input.title, 'title'),
    text: reasonOf(input.text, 'text'),
    field: null,
    unitIds: [],
    collectedOn: unit.today(),
    documentNumber: null,
    documentLink: null,
    report: null,
    deliberationOpinion: null,
  });
  unit.emit(
    suggestionsEvent('matter.collected', { committee: matter.committee }, { type: 'CommitteeMatter', row: matter }),
  );
  return { matter };
};
