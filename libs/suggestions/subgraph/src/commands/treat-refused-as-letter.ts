import { chooseAfterRefusal } from '../after-refusal.ts';
import { passOn } from '../passed-on.ts';

import type { TreatRefusedAsLetterInput } from '../__generated__/resolvers.ts';
import type { Chosen } from '../after-refusal.ts';
import type { SuggestionsUnit } from '../context.ts';

/** NOT_ADMITTED: it becomes a letter, forwarded and answered outside evaluation (SUG-1, SUG-3). */
export const treatRefusedAsLetter = (input: TreatRefusedAsLetterInput, given: SuggestionsUnit): Promise<Chosen> =>
  chooseAfterRefusal(
    input,
    'TREAT_AS_LETTER',
    (row, unit) => passOn(row, 'TREAT_AS_LETTER', { kind: 'LETTER', referenceOnly: false }, unit),
    given,
  );
