import { admissibilityGrounds } from '@renda/suggestions-rules';

import type { SuggestionNotAdmissionResolvers } from '../__generated__/resolvers.ts';

export const SuggestionNotAdmission: SuggestionNotAdmissionResolvers = {
  ground: ({ notAdmittedGround }) => notAdmittedGround ?? 'OTHER',
  explanation: ({ notAdmittedExplanation }) => notAdmittedExplanation ?? '',
  article: ({ notAdmittedGround }) => admissibilityGrounds[notAdmittedGround ?? 'OTHER'].article,
};
