import { addDays } from '@renda/kernel';

import type { Day } from '@renda/kernel';

import { stationsErrors } from './errors.ts';

/** A reception is published `station.noticeDays` ahead, the day of publishing not counted (STA-4). */
export const assertPublishedInTime = (day: Day, publishedOn: Day, noticeDays: number): void => {
  const earliest = addDays(publishedOn, noticeDays);
  if (day < earliest) throw stationsErrors.RECEPTION_TOO_SOON({ days: noticeDays, earliest }, { field: 'startsAt' });
};
