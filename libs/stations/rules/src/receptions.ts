import { addDays } from '@renda/kernel';

import type { Day } from '@renda/kernel';

import { stationsErrors } from './errors.ts';

/** A reception is published `station.noticeDays` ahead, the day of publishing not counted (STA-4). */
export const assertPublishedInTime = (day: Day, publishedOn: Day, noticeDays: number): void => {
  const earliest = addDays(publishedOn, noticeDays);
  if (day < earliest) throw stationsErrors.RECEPTION_TOO_SOON({ days: noticeDays, earliest }, { field: 'startsAt' });
};

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Whether one person would be at two places at once; one ending as the other begins is no overlap. */
export const overlap = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;
