import { commonErrors } from '@renda/kernel';

import { listErrors } from '../errors.ts';

import type { OrderBy } from './orders.ts';
import type { Where } from './where.ts';

/** What every list of the graph may be asked; null is the same as nothing. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly where?: Where | null;
  readonly orderBy?: readonly OrderBy[] | OrderBy | null;
  /** Only rows changed at this time or later. */
  readonly updatedSince?: Date | string | null;
}

export interface Extent {
  readonly size: number;
  readonly backwards: boolean;
}

export const maximumPage = 200;
export const defaultPage = 20;

/** How many rows, from which end; refuses both ends at once, negative numbers and more than the maximum. */
export const extentOf = ({ first, last }: PageArgs): Extent => {
  if (typeof first === 'number' && typeof last === 'number') throw listErrors.FIRST_AND_LAST({}, { field: 'last' });
  const backwards = typeof last === 'number';
  const argument = backwards ? 'last' : 'first';
  const size = (backwards ? last : first) ?? defaultPage;
  if (!Number.isInteger(size) || size < 0) throw listErrors.NEGATIVE_PAGE({ argument }, { field: argument });
  if (size > maximumPage) throw commonErrors.PAGE_TOO_LARGE({ max: maximumPage }, { field: argument });
  return { size, backwards };
};

export const orderByOf = ({ orderBy }: PageArgs, otherwise: readonly OrderBy[]): readonly OrderBy[] => {
  const asked = orderBy ? [orderBy].flat() : [];
  return asked.length > 0 ? asked : otherwise;
};
