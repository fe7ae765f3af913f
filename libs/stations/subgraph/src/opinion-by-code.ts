import { parseTrackingCode, stationsErrors } from '@renda/stations-rules';

import type { CitizenOpinion } from './persistence/citizen-opinion.table.ts';
import type { StationsRepositories } from './repositories.ts';

type Reading = Pick<StationsRepositories, 'opinions' | 'trackingCodes'>;

/** The opinion of a tracking code; throws TRACKING_CODE_MALFORMED, TRACKING_CODE_UNKNOWN. */
export const opinionByCode = async (typed: string, { opinions, trackingCodes }: Reading): Promise<CitizenOpinion> => {
  const code = parseTrackingCode(typed);
  const opinion = await opinions.byTrackingHash(trackingCodes.hashOf(code));
  if (!opinion || !trackingCodes.belongs(code, opinion.id))
    throw stationsErrors.TRACKING_CODE_UNKNOWN({}, { field: 'trackingCode' });
  return opinion;
};
