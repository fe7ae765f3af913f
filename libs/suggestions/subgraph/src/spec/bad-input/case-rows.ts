import { asChairpersons, asDeputyDirector, asWorkingCommittee } from '@renda/testing';

import { asAuthor, asGovernment, asOffice, asSigner, form, region, reply, signer } from '../given.ts';
import { decision } from './case-places.ts';
import { asUpperStaff } from './place.ts';

import type { Place } from './place.ts';
import type { Row } from './row.ts';

const ofCase = ({ suggestionId }: Place) => ({ suggestionId });
const ofTask = ({ assignmentId }: Place) => ({ assignmentId });
const byAuthor = () => asAuthor;
const byOffice = () => asOffice;
const byUnit = ({ asUnit }: Place) => asUnit;
const byGovernment = () => asGovernment;

const authors = { of: 'suggestion', by: byAuthor, may: [] } as const;
const offices = { of: 'suggestion', by: byOffice, may: ['COMMITTEE_STAFF'] } as const;
const assigners = { by: byGovernment, may: ['COMMITTEE_STAFF', 'GOVERNMENT_OFFICE'] } as const;
const uppers = { of: 'suggestion', by: () => asUpperStaff, may: [] } as const;
const units = { of: 'assignment', by: byUnit, may: [] } as const;
const drafts = ['draft', 'openDraft', 'ready', 'invited', 'signed'] as const;
const inReview = ['registered', 'mergeable'] as const;
const atWork = ['handling', 'contacted', 'extending', 'reference'] as const;
const owing = ['followUp', 'shiftAsked'] as const;
const followedUp = [...owing, 'answeredAgain'] as const;

const supervisable = [
  ...(['handling', 'admitted', 'approved', 'assigned', 'adjusting', 'contacted', 'extending', 'joint'] as const),
  ...(['reference', 'replied', 'unsatisfied', 'hardCase', 'followUp', 'shiftAsked', 'answeredAgain'] as const),
] as const;

/** Every mutation of a suggestion and what belongs to it. */
export const caseRows: readonly Row[] = [
  {
    name: 'draftSuggestion',
    of: null,
    possible: ['nowhere'],
    input: () => ({ regionCode: region, ...form }),
    by: byAuthor,
    may: ['REPRESENTATIVE'],
    repeatable: true,
    unversioned: true,
  },
  {
    ...authors,
    name: 'editSuggestion',
    possible: drafts,
    input: (p) => ({ ...ofCase(p), category: '水利' }),
    repeatable: true,
  },
  {
    ...authors,
    name: 'inviteCoSigners',
    possible: ['draft', 'openDraft', 'ready'],
    input: (p) => ({ ...ofCase(p), representativeIds: [signer] }),
  },
  {
    ...authors,
    name: 'answerInvitation',
    possible: ['invited'],
    input: (p) => ({ ...ofCase(p), confirm: true }),
    by: () => asSigner,
  },
  {
    ...authors,
    name: 'joinSuggestion',
    possible: ['openDraft'],
    input: ofCase,
    by: () => asSigner,
    may: ['REPRESENTATIVE'],
  },
  {
    ...authors,
    name: 'takeBackInvitation',
    possible: ['invited'],
    input: (p) => ({ ...ofCase(p), representativeId: signer }),
  },
  {
    ...authors,
    name: 'findSimilarSuggestions',
    possible: drafts,
    input: ofCase,
    may: ['COMMITTEE_STAFF'],
    repeatable: true,
  },
  { ...authors, name: 'submitSuggestion', possible: ['ready', 'signed'], input: ofCase },
  { ...offices, name: 'registerSuggestion', possible: ['submitted'], input: ofCase, freeDays: ['sessionEndsOn'] },
  {
    ...offices,
    name: 'returnSuggestion',
    possible: inReview,
    input: (p) => ({ ...ofCase(p), reason: '缺少案据' }),
  },
  {
    ...offices,
    name: 'notAdmitSuggestion',
    possible: inReview,
    input: (p) => ({ ...ofCase(p), ground: 'NO_CONTENT', explanation: '无具体内容' }),
  },
  { ...authors, name: 'mendRefused', possible: ['notAdmitted'], input: ofCase },
  { ...authors, name: 'passRefusedAsReference', possible: ['notAdmitted'], input: ofCase },
  { ...authors, name: 'treatRefusedAsLetter', possible: ['notAdmitted'], input: ofCase },
  { ...offices, name: 'admitSuggestion', possible: inReview, input: ofCase },
  {
    ...offices,
    name: 'escalateSuggestion',
    possible: inReview,
    input: (p) => ({ ...ofCase(p), regionCode: '611000', reason: '市级事权' }),
  },
  { ...uppers, name: 'takeUpEscalated', possible: ['escalated'], input: ofCase },
  {
    ...uppers,
    name: 'declineEscalated',
    possible: ['escalated'],
    input: (p) => ({ ...ofCase(p), reason: '不受理' }),
  },
  {
    ...authors,
    name: 'consentToMerge',
    possible: ['mergeable', 'admitted', 'merged'],
    input: (p) => ({ ...ofCase(p), intoId: p.otherId }),
    repeatable: true,
    keepsVersion: true,
  },
  {
    ...offices,
    name: 'mergeSuggestion',
    possible: ['admitted'],
    input: (p) => ({ ...ofCase(p), intoId: p.otherId }),
  },
  {
    ...offices,
    name: 'approveSuggestions',
    possible: ['admitted'],
    input: (p) => ({ items: [{ ...ofCase(p), approve: false, reason: '请补充' }] }),
    by: () => asDeputyDirector(region),
    may: ['DEPUTY_DIRECTOR'],
    unversioned: true,
  },
  {
    ...assigners,
    of: 'suggestion',
    name: 'assignSuggestion',
    possible: ['approved'],
    input: (p) => ({ ...ofCase(p), units: [{ unitId: p.unitId, role: 'LEAD' }] }),
  },
  { ...units, name: 'signForAssignment', possible: ['assigned'], input: ofTask },
  {
    ...units,
    name: 'requestAdjustment',
    possible: ['assigned'],
    input: (p) => ({ ...ofTask(p), reason: '不属职责', betterUnitId: p.otherId }),
  },
  {
    ...assigners,
    of: 'assignment',
    name: 'decideAdjustment',
    possible: ['adjusting'],
    input: (p) => ({ ...ofTask(p), accept: false, note: '属你单位职责' }),
  },
  {
    ...units,
    name: 'recordCommunication',
    possible: [...atWork, 'joint'],
    input: (p) => ({ ...ofTask(p), heldOn: '2026-03-02', form: 'PHONE', summary: '沟通' }),
    repeatable: true,
  },
  { ...units, name: 'giveJointOpinion', possible: ['joint'], input: (p) => ({ ...ofTask(p), text: '同意' }) },
  {
    ...units,
    name: 'requestExtension',
    possible: ['handling', 'contacted', 'reference'],
    input: (p) => ({ ...ofTask(p), reason: '复杂' }),
  },
  {
    ...assigners,
    of: 'assignment',
    name: 'decideExtension',
    possible: ['extending'],
    input: (p) => ({ ...ofTask(p), grant: false, note: '请按期办理' }),
  },
  {
    ...units,
    name: 'replyToAssignment',
    possible: ['contacted', 'extending', 'reference', ...followedUp],
    input: (p) => ({ ...ofTask(p), ...reply }),
    freeDays: ['commitments.dueOn'],
  },
  { ...units, name: 'noteAsReference', possible: ['reference'], input: ofTask },
  {
    ...authors,
    of: 'reply',
    name: 'evaluateReply',
    possible: ['replied', 'answeredAgain'],
    input: ({ replyId }) => ({ replyId, attitude: 'SATISFIED', result: 'SATISFIED' }),
  },
  {
    ...offices,
    name: 'orderRehandling',
    possible: ['unsatisfied'],
    input: (p) => ({ ...ofCase(p), note: '再办' }),
  },
  {
    ...offices,
    name: 'concludeHardCase',
    possible: ['hardCase'],
    input: (p) => ({ ...ofCase(p), onceMore: false, review: 'JOINT_STUDY', decision }),
    by: () => asChairpersons(region),
    may: ['CHAIRPERSONS', 'COMMITTEE_STAFF'],
  },
  {
    ...offices,
    of: 'commitment',
    name: 'keepCommitment',
    possible: ['closed', 'replied', 'unsatisfied', ...owing],
    input: ({ commitmentId }) => ({ commitmentId, evidence: '验收单' }),
  },
  {
    ...units,
    of: 'commitment',
    name: 'requestCommitmentShift',
    possible: owing,
    input: ({ commitmentId }) => ({ commitmentId, dueOn: '2026-09-30', reason: '雨季停工' }),
    repeatable: true,
    freeDays: ['dueOn'],
  },
  {
    ...offices,
    of: 'commitment',
    name: 'decideCommitmentShift',
    possible: ['shiftAsked'],
    input: ({ commitmentId }) => ({ commitmentId, agree: false, note: '请按原期限兑现' }),
  },
  {
    ...offices,
    name: 'followUpSuggestion',
    possible: ['closed', 'kept'],
    input: (p) => ({ ...ofCase(p), reason: '未办' }),
  },
  {
    ...offices,
    name: 'verifyFollowUp',
    possible: ['answeredAgain'],
    input: (p) => ({ ...ofCase(p), note: '已看' }),
  },
  { ...authors, name: 'agreeToWithdrawal', possible: ['signed'], input: ofCase, by: () => asSigner },
  {
    ...authors,
    name: 'withdrawSuggestion',
    possible: [
      ...['draft', 'openDraft', 'ready', 'invited', 'submitted', 'registered', 'mergeable', 'admitted', 'approved'],
      ...['assigned', 'adjusting', 'handling', 'contacted', 'extending', 'joint', 'reference'],
    ] as unknown as Row['possible'],
    input: (p) => ({ ...ofCase(p), reason: '已解决' }),
  },
  {
    ...offices,
    name: 'startKeySupervision',
    possible: supervisable,
    input: (p) => ({ ...ofCase(p), leaderKind: 'CONGRESS', leader: `主任${p.suggestionId}`, decision }),
    by: () => asChairpersons(region),
    may: ['CHAIRPERSONS', 'COMMITTEE_STAFF'],
    keepsVersion: true,
  },
  {
    ...offices,
    name: 'trackSuggestion',
    possible: supervisable,
    input: (p) => ({ ...ofCase(p), committee: '财经委员会' }),
    by: () => asWorkingCommittee('财经', region),
    may: ['WORKING_COMMITTEE', 'COMMITTEE_STAFF'],
    keepsVersion: true,
  },
];
