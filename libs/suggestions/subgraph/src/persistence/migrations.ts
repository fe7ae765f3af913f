import { addAfterRefusal } from './add-after-refusal.migration.ts';
import { addFormFields } from './add-form-fields.migration.ts';
import { chaseDemands } from './chase-demands.migration.ts';
import { chasePromises } from './chase-promises.migration.ts';
import { createAttachments } from './create-attachments.migration.ts';
import { createCommendations } from './create-commendations.migration.ts';
import { createMotions } from './create-motions.migration.ts';
import { createSearch } from './create-search.migration.ts';
import { createSuggestions } from './create-suggestions.migration.ts';
import { createSupervision } from './create-supervision.migration.ts';
import { createWorkList } from './create-work-list.migration.ts';
import { indexStates } from './index-states.migration.ts';
import { listJointRatings } from './list-joint-ratings.migration.ts';
import { searchByWords } from './search-by-words.migration.ts';
import { markSecondReplies } from './mark-second-replies.migration.ts';
import { orderWorkList } from './order-work-list.migration.ts';
import { countOwnEnds } from '../tally/count-own-ends.migration.ts';
import { keepTallies } from '../tally/tally.migration.ts';
import { listSecondReplies } from '../tally/list-second-replies.migration.ts';
import { countWork } from '../tally/work-tally.migration.ts';

export const migrations = [
  createSuggestions,
  createSearch,
  createWorkList,
  createSupervision,
  createMotions,
  indexStates,
  addAfterRefusal,
  createCommendations,
  createAttachments,
  searchByWords,
  keepTallies,
  addFormFields,
  chasePromises,
  orderWorkList,
  listJointRatings,
  chaseDemands,
  countWork,
  countOwnEnds,
  markSecondReplies,
  listSecondReplies,
];
