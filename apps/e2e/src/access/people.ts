import type { Who } from './expectation.ts';

export const PUBLIC = 'PUBLIC';

/**
 * Who works with a region's records, by the column "sees" of domain.md §2. Whoever is not named there sees what is
 * public: a TELLER sees the one round.
 */
export const bodies = [
  'DEPUTY_DIRECTOR', // own region
  'CHAIRPERSONS', // own region
  'PRESIDIUM', // own region
  'COMMITTEE_MEMBER', // own region's working data
  'WORKING_COMMITTEE', // own region, own field
] as const satisfies Who;

/** The station's liaison and the office for deputies, who keep its registers (STA-4, STA-5). */
export const stationOffice = ['STATION_STAFF', 'COMMITTEE_STAFF'] as const satisfies Who;

/** The office for deputies: keeps rolls and groups, registers, publishes. */
export const office = ['COMMITTEE_STAFF'] as const satisfies Who;
