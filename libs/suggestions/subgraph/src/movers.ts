import { suggestionsErrors } from '@renda/suggestions-rules';

import { asBody, asRepresentative } from './access.ts';

import type { Role } from '@renda/identity';
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

/** The lead signer, or who speaks for the body that files it; the office from the paper of either (SUG-14, ACC-3). */
export const asMover = (
  { proposer, leadId }: Pick<Motion, 'proposer' | 'leadId'>,
  act: Act,
  input: OnPaper,
  unit: SuggestionsUnit,
): Promise<SuggestionsUnit> =>
  leadId
    ? asRepresentative(leadId, act, input, unit, () => suggestionsErrors.NOT_THE_AUTHOR())
    : asBody([proposerRole[proposer]], act, input, unit);
