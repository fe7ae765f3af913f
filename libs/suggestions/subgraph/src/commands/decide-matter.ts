import { matterLifecycle, suggestionsErrors } from '@renda/suggestions-rules';

import { lockMatter, moveMatter } from '../matters.ts';
import { reasonOf } from '../reason.ts';

import type { DecideMatterInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { CommitteeMatter } from '../persistence/committee-matter.table.ts';

/** APPROVED → ON_AGENDA or OFF_AGENDA, as the chairpersons' meeting decided (SUG-12). */
export const decideMatter = async (
  input: DecideMatterInput,
  unit: SuggestionsUnit,
): Promise<{ matter: CommitteeMatter }> => {
  const matter = await lockMatter(['CHAIRPERSONS', 'COMMITTEE_STAFF'], input, unit);
  const event = input.onAgenda ? 'putOnAgenda' : 'leaveOff';
  matterLifecycle.advance(matter.state, event);
  const { decidedOn, meeting, number, text } = input.decision;
  const earliest = matter.collectedOn;
  if (decidedOn < earliest || decidedOn > unit.today()) {
    throw suggestionsErrors.DECISION_DAY_IMPOSSIBLE({ decidedOn, earliest }, { field: 'decision' });
  }
  await unit.decisions.add({
    suggestionId: null,
    motionId: null,
    matterId: matter.id,
    matter: event,
    body: 'CHAIRPERSONS',
    meeting: reasonOf(meeting, 'decision'),
    number: reasonOf(number, 'decision'),
    decidedOn,
    text: reasonOf(text, 'decision'),
  });
  return { matter: await moveMatter(matter, event, {}, unit) };
};
