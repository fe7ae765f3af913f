import { matterLifecycle } from '@renda/suggestions-rules';

import { lockMatter, moveMatter } from '../matters.ts';
import { toHandlingUnit } from '../notices.ts';
import { reasonOf } from '../reason.ts';

import type { ForwardMatterInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { CommitteeMatter } from '../persistence/committee-matter.table.ts';

/** ON_AGENDA or OFF_AGENDA → FORWARDED; after deliberation with the report and the opinion (SUG-12). */
export const forwardMatter = async (
  input: ForwardMatterInput,
  unit: SuggestionsUnit,
): Promise<{ matter: CommitteeMatter }> => {
  const matter = await lockMatter(['COMMITTEE_STAFF'], input, unit);
  matterLifecycle.advance(matter.state, 'forward');
  const deliberated = matter.state === 'ON_AGENDA';
  const changes = {
    documentNumber: reasonOf(input.documentNumber, 'documentNumber'),
    documentLink: input.documentLink ?? null,
    report: deliberated ? reasonOf(input.report, 'report') : null,
    deliberationOpinion: deliberated ? reasonOf(input.deliberationOpinion, 'deliberationOpinion') : null,
  };
  const forwarded = await moveMatter(matter, 'forward', changes, unit);
  const about = { type: 'CommitteeMatter', id: forwarded.id };
  for (const each of await unit.units.findByIds(forwarded.unitIds))
    unit.notify(toHandlingUnit(each, about, 'matter.forwarded'));
  return { matter: forwarded };
};
