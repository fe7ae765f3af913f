import { asBody } from '../access.ts';
import { lockMatter, moveMatter } from '../matters.ts';
import { reasonOf } from '../reason.ts';

import type { ApproveMatterInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { CommitteeMatter } from '../persistence/committee-matter.table.ts';

/** SORTED → APPROVED, or back to COLLECTED with a reason (SUG-12). */
export const approveMatter = async (
  input: ApproveMatterInput,
  given: SuggestionsUnit,
): Promise<{ matter: CommitteeMatter }> => {
  const matter = await lockMatter(['DEPUTY_DIRECTOR', 'COMMITTEE_STAFF'], input, given);
  const { id: about, regionCode, stateSince: since } = matter;
  const unit = await asBody(['DEPUTY_DIRECTOR'], { regionCode, since, about }, input, given);
  if (!input.approve) reasonOf(input.reason);
  return { matter: await moveMatter(matter, input.approve ? 'approve' : 'sendBack', {}, unit) };
};
