import { addDays } from '@renda/kernel';
import { attachmentLimits } from '@renda/suggestions-rules';

import { batch, inBatches } from './in-batches.ts';

import type { JobDefinition } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';

/** Files that were stored and belong to nothing are dropped. */
export const dropUnusedAttachments: JobDefinition<SuggestionsUnit> = {
  name: 'suggestions.dropUnusedAttachments',
  cron: '40 1 * * *',
  run: (_, job) =>
    inBatches(job, (unit) => unit.attachments.dropUnused(addDays(unit.today(), -attachmentLimits.unusedDays), batch)),
};
