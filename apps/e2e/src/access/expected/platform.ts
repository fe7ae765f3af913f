import { page, thing } from '../expectation.ts';
import { PUBLIC } from '../people.ts';

import type { ExpectedType } from '../expectation.ts';

/** Types every subgraph has: open themselves, since whoever sees a thing sees its deadline and its history. */
export const platform: Readonly<Record<string, ExpectedType>> = {
  PageInfo: thing(PUBLIC, 'hasNextPage hasPreviousPage startCursor endCursor'),
  Coordinate: thing(PUBLIC, 'longitude latitude'),
  Deadline: thing(PUBLIC, 'due daysLeft light explanation'), // SUG-5
  DeadlineExplanation: thing(PUBLIC, 'startEvent startedOn rule source skippedDays'),
  SkippedDay: thing(PUBLIC, 'day reason'),
  MutationEffects: thing(PUBLIC, 'applied replayed checks deadlines notices events'), // ONE-3
  EffectCheck: thing(PUBLIC, 'name passed detail rule'),
  EffectDeadline: thing(PUBLIC, 'name due rule'),
  EffectNotice: thing(PUBLIC, 'kind to about'),
  EffectRecipient: thing(PUBLIC, 'role region subject'),
  EffectSubject: thing(PUBLIC, 'type id'),
  EffectEvent: thing(PUBLIC, 'kind aggregate'),
  // ONE-1: each hop tells who made it; of a citizen's record that is the citizen, so only for those who run the matter.
  HistoryEntry: thing(PUBLIC, 'id kind version occurredAt recordedAt regionCode', {
    actor: [
      'STATION_STAFF',
      'COMMITTEE_STAFF',
      'DEPUTY_DIRECTOR',
      'CHAIRPERSONS',
      'PRESIDIUM',
      'WORKING_COMMITTEE',
      'GOVERNMENT_OFFICE',
      'ADMIN',
    ],
  }),
  ...page('History', PUBLIC),
  Rate: thing(PUBLIC, 'numerator denominator excluded percent'), // SUG-10
  Statistics: thing(PUBLIC, 'total groups hiddenGroups'), // ONE-8
  StatisticsGroup: thing(PUBLIC, 'keys count rate'),
  StatisticsKey: thing(PUBLIC, 'name value'),
};
