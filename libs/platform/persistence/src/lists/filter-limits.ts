import { listErrors } from '../errors.ts';

import type { DomainError } from '@renda/kernel';

/** Nesting of and/or/not. */
export const maximumDepth = 8;
export const maximumConditions = 100;
/** Of one `in`. */
export const maximumValues = 1000;

export const filterTooLarge = (): DomainError =>
  listErrors.FILTER_TOO_LARGE({ conditions: maximumConditions, depth: maximumDepth, values: maximumValues });
