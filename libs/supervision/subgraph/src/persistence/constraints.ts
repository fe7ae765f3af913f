import { registerConstraintErrors } from '@renda/persistence';
import { supervisionErrors } from '@renda/supervision-rules';

registerConstraintErrors({
  evaluation_vote_one_open_per_project: () => supervisionErrors.EVALUATION_VOTE_OPEN(),
  evaluation_vote_one_open_per_item: () => supervisionErrors.EVALUATION_VOTE_OPEN(),
  progress_report_one_per_month: () => supervisionErrors.PROGRESS_REPORTED_ALREADY({}, { field: 'month' }),
});
