import { admissionErrors } from './errors/admission.ts';
import { afterReplyErrors } from './errors/after-reply.ts';
import { attachmentErrors } from './errors/attachment.ts';
import { draftingErrors } from './errors/drafting.ts';
import { handlingErrors } from './errors/handling.ts';
import { motionErrors } from './errors/motion.ts';
import { paperErrors } from './errors/paper.ts';
import { supervisionErrors } from './errors/supervision.ts';

/** What the suggestions subgraph refuses, and what to do instead. */
export const suggestionsErrors = {
  ...draftingErrors,
  ...admissionErrors,
  ...paperErrors,
  ...handlingErrors,
  ...afterReplyErrors,
  ...supervisionErrors,
  ...motionErrors,
  ...attachmentErrors,
} as const;
