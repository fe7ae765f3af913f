import { handBackUntil } from '@renda/stations-rules';

import { maskedNote } from '../masked-words.ts';
import { reference } from '../references.ts';

import type { OpinionHandlingResolvers } from '../__generated__/resolvers.ts';

export const OpinionHandling: OpinionHandlingResolvers = {
  region: ({ handlingRegionCode }) => (handlingRegionCode === null ? null : { code: handlingRegionCode }),
  unit: ({ handlingUnitId }) => reference(handlingUnitId),
  unitName: ({ handlingUnitName }) => handlingUnitName,
  jointUnits: ({ jointUnitIds }) => jointUnitIds.map((id) => ({ id })),
  body: ({ handlingBody }) => handlingBody,
  instruction: ({ instruction }) => maskedNote(instruction),
  handBackUntil: ({ handedOn, limits }) => handBackUntil(handedOn, limits),
};
