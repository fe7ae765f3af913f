import { registerConstraintErrors } from '@renda/persistence';
import { stationsErrors } from '@renda/stations-rules';

/** The database has the last word; these say it in ours. */
registerConstraintErrors({
  representative_in_one_station: () =>
    stationsErrors.REPRESENTATIVE_ALREADY_ASSIGNED({}, { field: 'representativeId' }),
});
