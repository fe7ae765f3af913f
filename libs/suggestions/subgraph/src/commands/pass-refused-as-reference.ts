import { chooseAfterRefusal } from '../after-refusal.ts';
import { passOn } from '../passed-on.ts';

import type { PassRefusedAsReferenceInput } from '../__generated__/resolvers.ts';
import type { Chosen } from '../after-refusal.ts';
import type { SuggestionsUnit } from '../context.ts';

/** NOT_ADMITTED: it passes to a unit, which notes it as reference (SUG-3). */
export const passRefusedAsReference = (input: PassRefusedAsReferenceInput, given: SuggestionsUnit): Promise<Chosen> =>
  chooseAfterRefusal(
    input,
    'PASS_AS_REFERENCE',
    (row, unit) => passOn(row, 'PASS_AS_REFERENCE', { referenceOnly: true }, unit),
    given,
  );
