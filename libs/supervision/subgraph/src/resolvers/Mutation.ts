import { command } from '@renda/commands';

import { acceptProject } from '../commands/accept-project.ts';
import { assignProjectUnit } from '../commands/assign-project-unit.ts';
import { cancelSupervisionItem } from '../commands/cancel-supervision-item.ts';
import { carryOverProject } from '../commands/carry-over-project.ts';
import { closeProject } from '../commands/close-project.ts';
import { closeSupervisionItem } from '../commands/close-supervision-item.ts';
import { endProject } from '../commands/end-project.ts';
import { evaluateProject } from '../commands/evaluate-project.ts';
import { evaluateSupervisionItem } from '../commands/evaluate-supervision-item.ts';
import { fileImplementationPlan } from '../commands/file-implementation-plan.ts';
import { forwardDeliberation } from '../commands/forward-deliberation.ts';
import { holdSupervisionItem } from '../commands/hold-supervision-item.ts';
import { investigateSupervisionItem } from '../commands/investigate-supervision-item.ts';
import { linkProject } from '../commands/link-project.ts';
import { orderRectification } from '../commands/order-rectification.ts';
import { planSupervisionItem } from '../commands/plan-supervision-item.ts';
import { proposeProjectLinks } from '../commands/propose-project-links.ts';
import { proposeSupervisionItem } from '../commands/propose-supervision-item.ts';
import { raiseRectification } from '../commands/raise-rectification.ts';
import { recordDeliberation } from '../commands/record-deliberation.ts';
import { recordInspection } from '../commands/record-inspection.ts';
import { registerProject } from '../commands/register-project.ts';
import { reopenRectification } from '../commands/reopen-rectification.ts';
import { replaceProject } from '../commands/replace-project.ts';
import { reportItemRectification } from '../commands/report-item-rectification.ts';
import { reportProjectDone } from '../commands/report-project-done.ts';
import { reportProjectProgress } from '../commands/report-project-progress.ts';
import { reportRectification } from '../commands/report-rectification.ts';
import { requestItemEvaluation } from '../commands/request-item-evaluation.ts';
import { requestProjectEvaluation } from '../commands/request-project-evaluation.ts';
import { resumeProject } from '../commands/resume-project.ts';
import { reviseImplementationPlan } from '../commands/revise-implementation-plan.ts';
import { sendBackProject } from '../commands/send-back-project.ts';
import { sendBackRectification } from '../commands/send-back-rectification.ts';
import { signOffRectification } from '../commands/sign-off-rectification.ts';
import { skipSupervisionStep } from '../commands/skip-supervision-step.ts';
import { startProject } from '../commands/start-project.ts';
import { suspendProject } from '../commands/suspend-project.ts';

import type { MutationResolvers } from '../__generated__/resolvers.ts';

export const Mutation: MutationResolvers = {
  registerProject: command('registerProject', registerProject),
  assignProjectUnit: command('assignProjectUnit', assignProjectUnit),
  fileImplementationPlan: command('fileImplementationPlan', fileImplementationPlan),
  reviseImplementationPlan: command('reviseImplementationPlan', reviseImplementationPlan),
  startProject: command('startProject', startProject),
  reportProjectProgress: command('reportProjectProgress', reportProjectProgress),
  reportProjectDone: command('reportProjectDone', reportProjectDone),
  acceptProject: command('acceptProject', acceptProject),
  sendBackProject: command('sendBackProject', sendBackProject),
  evaluateProject: command('evaluateProject', evaluateProject),
  closeProject: command('closeProject', closeProject),
  suspendProject: command('suspendProject', suspendProject),
  resumeProject: command('resumeProject', resumeProject),
  endProject: command('endProject', endProject),
  replaceProject: command('replaceProject', replaceProject),
  carryOverProject: command('carryOverProject', carryOverProject),
  linkProject: command('linkProject', linkProject),
  proposeProjectLinks: command('proposeProjectLinks', proposeProjectLinks),
  recordInspection: command('recordInspection', recordInspection),
  raiseRectification: command('raiseRectification', raiseRectification),
  orderRectification: command('orderRectification', orderRectification),
  reportRectification: command('reportRectification', reportRectification),
  signOffRectification: command('signOffRectification', signOffRectification),
  sendBackRectification: command('sendBackRectification', sendBackRectification),
  reopenRectification: command('reopenRectification', reopenRectification),
  requestProjectEvaluation: command('requestProjectEvaluation', requestProjectEvaluation),
  requestItemEvaluation: command('requestItemEvaluation', requestItemEvaluation),
  proposeSupervisionItem: command('proposeSupervisionItem', proposeSupervisionItem),
  planSupervisionItem: command('planSupervisionItem', planSupervisionItem),
  investigateSupervisionItem: command('investigateSupervisionItem', investigateSupervisionItem),
  holdSupervisionItem: command('holdSupervisionItem', holdSupervisionItem),
  recordDeliberation: command('recordDeliberation', recordDeliberation),
  forwardDeliberation: command('forwardDeliberation', forwardDeliberation),
  reportItemRectification: command('reportItemRectification', reportItemRectification),
  evaluateSupervisionItem: command('evaluateSupervisionItem', evaluateSupervisionItem),
  closeSupervisionItem: command('closeSupervisionItem', closeSupervisionItem),
  skipSupervisionStep: command('skipSupervisionStep', skipSupervisionStep),
  cancelSupervisionItem: command('cancelSupervisionItem', cancelSupervisionItem),
};
