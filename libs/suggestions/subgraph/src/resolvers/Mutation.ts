import { command } from '@renda/commands';

import { admitSuggestion } from '../commands/admit-suggestion.ts';
import { agreeToWithdrawal } from '../commands/agree-to-withdrawal.ts';
import { answerInvitation } from '../commands/answer-invitation.ts';
import { appendToAttachment } from '../commands/append-to-attachment.ts';
import { approveMatter } from '../commands/approve-matter.ts';
import { approveSuggestions } from '../commands/approve-suggestions.ts';
import { assignSuggestion } from '../commands/assign-suggestion.ts';
import { closeKeySupervision } from '../commands/close-key-supervision.ts';
import { closeLookBack } from '../commands/close-look-back.ts';
import { collectMatter } from '../commands/collect-matter.ts';
import { concludeHardCase } from '../commands/conclude-hard-case.ts';
import { consentToMerge } from '../commands/consent-to-merge.ts';
import { convertMotion } from '../commands/convert-motion.ts';
import { decideAdjustment } from '../commands/decide-adjustment.ts';
import { decideCommendations } from '../commands/decide-commendations.ts';
import { decideCommitmentShift } from '../commands/decide-commitment-shift.ts';
import { decideExtension } from '../commands/decide-extension.ts';
import { decideMatter } from '../commands/decide-matter.ts';
import { declineEscalated } from '../commands/decline-escalated.ts';
import { draftMotion } from '../commands/draft-motion.ts';
import { draftSuggestion } from '../commands/draft-suggestion.ts';
import { editSuggestion } from '../commands/edit-suggestion.ts';
import { escalateSuggestion } from '../commands/escalate-suggestion.ts';
import { evaluateReply } from '../commands/evaluate-reply.ts';
import { findSimilarSuggestions } from '../commands/find-similar-suggestions.ts';
import { followUpSuggestion } from '../commands/follow-up-suggestion.ts';
import { forwardMatter } from '../commands/forward-matter.ts';
import { freezeBulletin } from '../commands/freeze-bulletin.ts';
import { giveJointOpinion } from '../commands/give-joint-opinion.ts';
import { inspectReply } from '../commands/inspect-reply.ts';
import { inviteCoSigners } from '../commands/invite-co-signers.ts';
import { joinSuggestion } from '../commands/join-suggestion.ts';
import { keepCommitment } from '../commands/keep-commitment.ts';
import { leaveMotionOffAgenda } from '../commands/leave-motion-off-agenda.ts';
import { mendRefused } from '../commands/mend-refused.ts';
import { mergeSuggestion } from '../commands/merge-suggestion.ts';
import { notAdmitSuggestion } from '../commands/not-admit-suggestion.ts';
import { noteAsReference } from '../commands/note-as-reference.ts';
import { openLookBack } from '../commands/open-look-back.ts';
import { openMotionSession } from '../commands/open-motion-session.ts';
import { orderRehandling } from '../commands/order-rehandling.ts';
import { passRefusedAsReference } from '../commands/pass-refused-as-reference.ts';
import { proposeCommendation } from '../commands/propose-commendation.ts';
import { publishCommendations } from '../commands/publish-commendations.ts';
import { putMotionOnAgenda } from '../commands/put-motion-on-agenda.ts';
import { recordCommunication } from '../commands/record-communication.ts';
import { recordMotionVote } from '../commands/record-motion-vote.ts';
import { recordSupervisionStep } from '../commands/record-supervision-step.ts';
import { referMotion } from '../commands/refer-motion.ts';
import { registerHandlingUnit } from '../commands/register-handling-unit.ts';
import { registerSuggestion } from '../commands/register-suggestion.ts';
import { replyToAssignment } from '../commands/reply-to-assignment.ts';
import { reportOnMotion } from '../commands/report-on-motion.ts';
import { requestAdjustment } from '../commands/request-adjustment.ts';
import { requestCommitmentShift } from '../commands/request-commitment-shift.ts';
import { requestExtension } from '../commands/request-extension.ts';
import { returnSuggestion } from '../commands/return-suggestion.ts';
import { selfCheckReply } from '../commands/self-check-reply.ts';
import { signForAssignment } from '../commands/sign-for-assignment.ts';
import { signMotion } from '../commands/sign-motion.ts';
import { sortMatter } from '../commands/sort-matter.ts';
import { startKeySupervision } from '../commands/start-key-supervision.ts';
import { storeAttachment } from '../commands/store-attachment.ts';
import { submitMotion } from '../commands/submit-motion.ts';
import { submitSuggestion } from '../commands/submit-suggestion.ts';
import { takeBackInvitation } from '../commands/take-back-invitation.ts';
import { takeUpEscalated } from '../commands/take-up-escalated.ts';
import { trackSuggestion } from '../commands/track-suggestion.ts';
import { treatRefusedAsLetter } from '../commands/treat-refused-as-letter.ts';
import { verifyFollowUp } from '../commands/verify-follow-up.ts';
import { withdrawMotion } from '../commands/withdraw-motion.ts';
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
  evaluateReply: command('evaluateReply', evaluateReply),
  orderRehandling: command('orderRehandling', orderRehandling),
  concludeHardCase: command('concludeHardCase', concludeHardCase),
  noteAsReference: command('noteAsReference', noteAsReference),
  consentToMerge: command('consentToMerge', consentToMerge),
  mergeSuggestion: command('mergeSuggestion', mergeSuggestion),
  escalateSuggestion: command('escalateSuggestion', escalateSuggestion),
  takeUpEscalated: command('takeUpEscalated', takeUpEscalated),
  declineEscalated: command('declineEscalated', declineEscalated),
  keepCommitment: command('keepCommitment', keepCommitment),
  requestCommitmentShift: command('requestCommitmentShift', requestCommitmentShift),
  decideCommitmentShift: command('decideCommitmentShift', decideCommitmentShift),
  followUpSuggestion: command('followUpSuggestion', followUpSuggestion),
  verifyFollowUp: command('verifyFollowUp', verifyFollowUp),
  collectMatter: command('collectMatter', collectMatter),
  sortMatter: command('sortMatter', sortMatter),
  approveMatter: command('approveMatter', approveMatter),
  decideMatter: command('decideMatter', decideMatter),
  forwardMatter: command('forwardMatter', forwardMatter),
  openMotionSession: command('openMotionSession', openMotionSession),
  draftMotion: command('draftMotion', draftMotion),
  signMotion: command('signMotion', signMotion),
  submitMotion: command('submitMotion', submitMotion),
  putMotionOnAgenda: command('putMotionOnAgenda', putMotionOnAgenda),
  referMotion: command('referMotion', referMotion),
  reportOnMotion: command('reportOnMotion', reportOnMotion),
  leaveMotionOffAgenda: command('leaveMotionOffAgenda', leaveMotionOffAgenda),
  convertMotion: command('convertMotion', convertMotion),
  recordMotionVote: command('recordMotionVote', recordMotionVote),
  withdrawMotion: command('withdrawMotion', withdrawMotion),
  startKeySupervision: command('startKeySupervision', startKeySupervision),
  recordSupervisionStep: command('recordSupervisionStep', recordSupervisionStep),
  closeKeySupervision: command('closeKeySupervision', closeKeySupervision),
  openLookBack: command('openLookBack', openLookBack),
  selfCheckReply: command('selfCheckReply', selfCheckReply),
  inspectReply: command('inspectReply', inspectReply),
  closeLookBack: command('closeLookBack', closeLookBack),
  freezeBulletin: command('freezeBulletin', freezeBulletin),
  mendRefused: command('mendRefused', mendRefused),
  passRefusedAsReference: command('passRefusedAsReference', passRefusedAsReference),
  treatRefusedAsLetter: command('treatRefusedAsLetter', treatRefusedAsLetter),
  proposeCommendation: command('proposeCommendation', proposeCommendation),
  decideCommendations: command('decideCommendations', decideCommendations),
  publishCommendations: command('publishCommendations', publishCommendations),
  storeAttachment: command('storeAttachment', storeAttachment),
  appendToAttachment: command('appendToAttachment', appendToAttachment),
  joinSuggestion: command('joinSuggestion', joinSuggestion),
  takeBackInvitation: command('takeBackInvitation', takeBackInvitation),
  trackSuggestion: command('trackSuggestion', trackSuggestion),
};
