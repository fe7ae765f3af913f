import { command } from '@renda/commands';

import { admitSuggestion } from '../commands/admit-suggestion.ts';
import { agreeToWithdrawal } from '../commands/agree-to-withdrawal.ts';
import { answerInvitation } from '../commands/answer-invitation.ts';
import { approveSuggestions } from '../commands/approve-suggestions.ts';
import { assignSuggestion } from '../commands/assign-suggestion.ts';
import { decideAdjustment } from '../commands/decide-adjustment.ts';
import { decideExtension } from '../commands/decide-extension.ts';
import { draftSuggestion } from '../commands/draft-suggestion.ts';
import { editSuggestion } from '../commands/edit-suggestion.ts';
import { findSimilarSuggestions } from '../commands/find-similar-suggestions.ts';
import { giveJointOpinion } from '../commands/give-joint-opinion.ts';
import { inviteCoSigners } from '../commands/invite-co-signers.ts';
import { notAdmitSuggestion } from '../commands/not-admit-suggestion.ts';
import { recordCommunication } from '../commands/record-communication.ts';
import { registerHandlingUnit } from '../commands/register-handling-unit.ts';
import { registerSuggestion } from '../commands/register-suggestion.ts';
import { replyToAssignment } from '../commands/reply-to-assignment.ts';
import { requestAdjustment } from '../commands/request-adjustment.ts';
import { requestExtension } from '../commands/request-extension.ts';
import { returnSuggestion } from '../commands/return-suggestion.ts';
import { signForAssignment } from '../commands/sign-for-assignment.ts';
import { submitSuggestion } from '../commands/submit-suggestion.ts';
import { withdrawSuggestion } from '../commands/withdraw-suggestion.ts';

import type { MutationResolvers } from '../__generated__/resolvers.ts';

export const Mutation: MutationResolvers = {
  registerHandlingUnit: command('registerHandlingUnit', registerHandlingUnit),
  draftSuggestion: command('draftSuggestion', draftSuggestion),
  editSuggestion: command('editSuggestion', editSuggestion),
  inviteCoSigners: command('inviteCoSigners', inviteCoSigners),
  answerInvitation: command('answerInvitation', answerInvitation),
  findSimilarSuggestions: command('findSimilarSuggestions', findSimilarSuggestions),
  submitSuggestion: command('submitSuggestion', submitSuggestion),
  registerSuggestion: command('registerSuggestion', registerSuggestion),
  returnSuggestion: command('returnSuggestion', returnSuggestion),
  notAdmitSuggestion: command('notAdmitSuggestion', notAdmitSuggestion),
  admitSuggestion: command('admitSuggestion', admitSuggestion),
  approveSuggestions: command('approveSuggestions', approveSuggestions),
  assignSuggestion: command('assignSuggestion', assignSuggestion),
  signForAssignment: command('signForAssignment', signForAssignment),
  requestAdjustment: command('requestAdjustment', requestAdjustment),
  decideAdjustment: command('decideAdjustment', decideAdjustment),
  recordCommunication: command('recordCommunication', recordCommunication),
  giveJointOpinion: command('giveJointOpinion', giveJointOpinion),
  requestExtension: command('requestExtension', requestExtension),
  decideExtension: command('decideExtension', decideExtension),
  replyToAssignment: command('replyToAssignment', replyToAssignment),
  agreeToWithdrawal: command('agreeToWithdrawal', agreeToWithdrawal),
  withdrawSuggestion: command('withdrawSuggestion', withdrawSuggestion),
};
