import { coordinateFrom } from '@renda/graphql';

import { foreignIdOrNull } from './foreign-id.ts';
import { optionalText, requiredText } from './required-text.ts';

import type { ReplacementInput } from './__generated__/resolvers.ts';

/** What a client says of a project, in the form it is stored. */
export const givenFacts = (input: ReplacementInput) => {
  const place = input.coordinate ? coordinateFrom(input.coordinate) : null;
  return {
    title: requiredText(input.title, 'title'),
    content: requiredText(input.content, 'content'),
    siteRegionCode: input.siteRegionCode ?? null,
    siteAddress: optionalText(input.siteAddress),
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    budget: input.budget ?? null,
    beneficiaries: optionalText(input.beneficiaries),
    responsibleUnitId: foreignIdOrNull('HandlingUnit', input.responsibleUnitId, 'responsibleUnitId'),
    finishOn: input.finishOn ?? null,
  };
};
