import { stationsErrors } from './errors.ts';

import type { OpinionState } from './opinion-lifecycle.ts';

interface Linked {
  readonly id: string;
  readonly state: OpinionState;
  /** The first opinion on the same matter, if this one was declined as its duplicate. */
  readonly duplicateOfId: string | null;
}

/**
 * The opinion a duplicate is linked to and answered with: the first of them all, so that links never chain. A named
 * opinion that is itself a duplicate stands for its first. Refused: itself, and one that will get no answer.
 */
export const firstOf = (duplicate: { readonly id: string }, named: Linked): string => {
  const firstId = named.duplicateOfId ?? named.id;
  if (firstId === duplicate.id) throw stationsErrors.DUPLICATE_OF_ITSELF({}, { field: 'duplicateOfId' });
  const willBeAnswered = named.duplicateOfId !== null || (named.state !== 'DECLINED' && named.state !== 'WITHDRAWN');
  if (!willBeAnswered) throw stationsErrors.DUPLICATE_OF_ENDED({ state: named.state }, { field: 'duplicateOfId' });
  return firstId;
};
