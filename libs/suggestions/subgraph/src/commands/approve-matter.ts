import { asBody } from '../access.ts';
import { lockMatter, moveMatter } from '../matters.ts';
import { reasonOf, shortText } from '../reason.ts';

import type { ApproveMatterInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { CommitteeMatter } from '../persistence/committee-matter.table.ts';

/** SORTED → APPROVED, or back to COLLECTED with a reason, which the working committee is told (SUG-12). */
export const approveMatter = async (
  input: ApproveMatterInput,
  given: SuggestionsUnit,
): Promise<{ matter: CommitteeMatter }> => {
  const matter = await lockMatter(['DEPUTY_DIRECTOR', 'COMMITTEE_STAFF'], input, given);
  const { id: about, regionCode, stateSince: since } = matter;
  const unit = await asBody(['DEPUTY_DIRECTOR'], { regionCode, since, about }, input, given);
  shortText(input.reason ?? '', 'reason');
  if (input.approve) return { matter: await moveMatter(matter, 'approve', {}, unit) };
  const reason = reasonOf(input.reason);
  const sentBack = await moveMatter(matter, 'sendBack', {}, unit, { reason });
  unit.notify({
    kind: 'matter.sentBack',
    to: { role: 'WORKING_COMMITTEE', region: regionCode },
    about: { type: 'CommitteeMatter', id: about },
    data: { reason },
  });
  return { matter: sentBack };
};
