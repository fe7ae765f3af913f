import { registerConstraintErrors } from '@renda/persistence';
import { supervisionErrors } from '@renda/supervision-rules';

registerConstraintErrors({
  progress_report_one_per_month: () => supervisionErrors.PROGRESS_REPORTED_ALREADY({}, { field: 'month' }),
});
