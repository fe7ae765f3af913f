import { suggestionsErrors } from '@renda/suggestions-rules';

import type { Motion } from './persistence/motion.table.ts';

/** What was referred is decided after the committee has heard the lead signer and reported (SUG-14). */
export const assertReported = ({ report }: Motion): void => {
  if (!report) throw suggestionsErrors.MOTION_REPORT_NEEDED();
};
