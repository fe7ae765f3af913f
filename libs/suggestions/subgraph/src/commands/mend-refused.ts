import { chooseAfterRefusal } from '../after-refusal.ts';
import { emitSuggestion } from '../movement.ts';

import type { MendRefusedInput } from '../__generated__/resolvers.ts';
import type { Chosen } from '../after-refusal.ts';
import type { SuggestionsUnit } from '../context.ts';

/** NOT_ADMITTED: its text goes into a new draft, to be mended and filed anew (SUG-3). */
export const mendRefused = (input: MendRefusedInput, given: SuggestionsUnit): Promise<Chosen> =>
  chooseAfterRefusal(
    input,
    'MEND',
    async (row, unit) => {
      const draft = await unit.suggestions.add(row);
      const { kind, origin, authorId, opinionId } = draft;
      emitSuggestion('suggestion.drafted', { kind, origin, authorId }, draft, unit);
      if (opinionId) emitSuggestion('suggestion.filedFromOpinion', { opinionId, authorId }, draft, unit);
      return draft;
    },
    given,
  );
