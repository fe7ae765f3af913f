import { assignmentTable } from './assignment.table.ts';
import { attachmentTable } from './attachment.table.ts';
import { bodyDecisionTable } from './body-decision.table.ts';
import { evaluationTable } from './evaluation.table.ts';
import { mergeConsentTable } from './merge-consent.table.ts';
import { coSignatureTable } from './co-signature.table.ts';
import { commendationTable } from './commendation.table.ts';
import { commitmentTable } from './commitment.table.ts';
import { communicationTable } from './communication.table.ts';
import { handlingUnitTable } from './handling-unit.table.ts';
import { keySupervisionTable } from './key-supervision.table.ts';
import { supervisionStepTable } from './supervision-step.table.ts';
import { lookBackTable } from './look-back.table.ts';
import { lookBackItemTable } from './look-back-item.table.ts';
import { bulletinTable } from './bulletin.table.ts';
import { motionTable } from './motion.table.ts';
import { motionSessionTable } from './motion-session.table.ts';
import { committeeMatterTable } from './committee-matter.table.ts';
import { replyTable } from './reply.table.ts';
import { suggestionTable } from './suggestion.table.ts';

/** Every table the subgraph maps. */
export const tables = [
  handlingUnitTable,
  suggestionTable,
  coSignatureTable,
  assignmentTable,
  communicationTable,
  replyTable,
  commitmentTable,
  bodyDecisionTable,
  evaluationTable,
  mergeConsentTable,
  keySupervisionTable,
  supervisionStepTable,
  lookBackTable,
  lookBackItemTable,
  attachmentTable,
  bulletinTable,
  commendationTable,
  motionTable,
  motionSessionTable,
  committeeMatterTable,
];
