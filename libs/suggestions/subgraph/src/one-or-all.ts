import type { SuggestionEvent } from '@renda/suggestions-rules';

import type { Suggestion } from './persistence/suggestion.table.ts';

/** What a unit's last step is for the case: while another unit has yet to sign, it cannot be the last of all (SUG-4). */
export const ofOneOrAll = <E extends SuggestionEvent>({ state }: Suggestion, ofAll: E): E | 'progress' =>
  state === 'ASSIGNED' ? 'progress' : ofAll;
