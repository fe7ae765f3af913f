import { actsIn, assertActsIn, subjectsOf } from '@renda/identity';
import { suggestionsErrors } from '@renda/suggestions-rules';

import { asBody, asRepresentative } from './access.ts';

import type { Role, Viewer } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';
import type { MotionProposer } from '@renda/suggestions-rules';

import type { Act, OnPaper } from './access.ts';
import type { SuggestionsUnit } from './context.ts';
import type { Motion } from './persistence/motion.table.ts';

/** Which role speaks for a body that may file motions. */
export const proposerRole = {
  REPRESENTATIVES: 'REPRESENTATIVE',
  PRESIDIUM: 'PRESIDIUM',
  STANDING_COMMITTEE: 'CHAIRPERSONS',
  SPECIAL_COMMITTEE: 'WORKING_COMMITTEE',
  GOVERNMENT: 'GOVERNMENT_OFFICE',
} as const satisfies Record<MotionProposer, Role>;

/** As which representatives the viewer sits in the congress of the region: a motion is filed and signed by its own (SUG-14). */
export const seatsIn = (viewer: Viewer, regionCode: RegionCode): readonly string[] =>
  subjectsOf(viewer, 'REPRESENTATIVE').filter((subject) => actsIn(viewer, ['REPRESENTATIVE'], regionCode, subject));

/** One of the congress himself, or the office from his paper; a seat in another congress signs nothing here (ACC-1). */
export const asSeated = (
  representativeId: string,
  act: Act,
  input: OnPaper,
  unit: SuggestionsUnit,
  refusal: () => Error,
): Promise<SuggestionsUnit> => {
  const { viewer } = unit;
  if (subjectsOf(viewer, 'REPRESENTATIVE').includes(representativeId))
    assertActsIn(viewer, ['REPRESENTATIVE'], act.regionCode, representativeId);
  return asRepresentative(representativeId, act, input, unit, refusal);
};

/** The lead signer, or who speaks for the body that files it; the office from the paper of either (SUG-14, ACC-3). */
export const asMover = (
  { proposer, leadId }: Pick<Motion, 'proposer' | 'leadId'>,
  act: Act,
  input: OnPaper,
  unit: SuggestionsUnit,
): Promise<SuggestionsUnit> =>
  leadId
    ? asSeated(leadId, act, input, unit, () => suggestionsErrors.NOT_THE_AUTHOR())
    : asBody([proposerRole[proposer]], act, input, unit);
