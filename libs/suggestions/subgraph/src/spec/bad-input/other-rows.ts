import { asChairpersons, asDeputyDirector } from '@renda/testing';

import { asAuthor, asOffice, asSigner, region } from '../given.ts';
import { decision } from './case-places.ts';
import { asCommittee, asHouse, paperText, session } from './other-places.ts';

import type { Place } from './place.ts';
import type { Row } from './row.ts';

const ofMotion = ({ motionId }: Place) => ({ motionId });
const ofMatter = ({ matterId }: Place) => ({ matterId });
const decided = (place: Place) => ({ ...ofMotion(place), decision });

const house = { of: 'motion', by: () => asHouse, may: ['PRESIDIUM', 'COMMITTEE_STAFF'] } as const;
const committees = { of: 'matter', by: () => asCommittee, may: ['WORKING_COMMITTEE', 'COMMITTEE_STAFF'] } as const;
const staff = { by: () => asOffice, may: ['COMMITTEE_STAFF'] } as const;
const anew = { of: null, possible: ['nowhere'], repeatable: true, unversioned: true } as const;
const supervisors = ['COMMITTEE_STAFF', 'DEPUTY_DIRECTOR', 'CHAIRPERSONS', 'PRESIDIUM', 'WORKING_COMMITTEE'] as const;

/** Every mutation of motions, committee matters, supervision and bulletins. */
export const otherRows: readonly Row[] = [
  {
    ...anew,
    name: 'registerHandlingUnit',
    input: () => ({ regionCode: region, name: '水务局' }),
    by: () => asOffice,
    may: ['COMMITTEE_STAFF', 'GOVERNMENT_OFFICE'],
  },
  { ...house, ...anew, name: 'openMotionSession', input: () => session },
  {
    ...anew,
    name: 'draftMotion',
    input: () => ({
      ...{ regionCode: region, title: '关于制定水源地保护办法的议案' },
      ...{ cause: paperText, grounds: paperText, plan: paperText },
    }),
    by: () => asAuthor,
    may: ['REPRESENTATIVE'],
  },
  {
    name: 'signMotion',
    of: 'motion',
    possible: ['motionDraft'],
    input: ofMotion,
    by: () => asSigner,
    may: [],
    repeatable: true,
  },
  { ...house, name: 'submitMotion', possible: ['motionReady'], input: ofMotion, may: ['PRESIDIUM'] },
  {
    ...house,
    name: 'putMotionOnAgenda',
    possible: ['motionSubmitted', 'motionReported', 'motionOfTen'],
    input: decided,
  },
  {
    ...house,
    name: 'referMotion',
    possible: ['motionSubmitted'],
    input: (p) => ({ ...decided(p), committee: '财经委员会' }),
  },
  {
    ...house,
    name: 'reportOnMotion',
    possible: ['motionReferred', 'motionReported', 'motionOfTen'],
    input: (p) => ({ ...ofMotion(p), leadHeardOn: '2026-03-02', report: '建议列入。' }),
    by: () => asCommittee,
    may: ['WORKING_COMMITTEE', 'COMMITTEE_STAFF'],
    repeatable: true,
  },
  { ...house, name: 'leaveMotionOffAgenda', possible: ['motionReported', 'motionOfTen'], input: decided },
  { ...house, name: 'convertMotion', possible: ['motionOfTen'], input: decided },
  {
    ...house,
    name: 'recordMotionVote',
    possible: ['motionOnAgenda'],
    input: (p) => ({ ...decided(p), members: 46, votesFor: 24, votesAgainst: 10, abstentions: 5 }),
  },
  {
    ...house,
    name: 'withdrawMotion',
    possible: ['motionSubmitted', 'motionReferred', 'motionReported', 'motionOfTen', 'motionOnAgenda'],
    input: (p) => ({ ...decided(p), reason: '条件不成熟' }),
  },
  {
    ...committees,
    ...anew,
    name: 'collectMatter',
    input: () => ({ regionCode: region, committee: '财经工委', title: '关于县域经济', text: '委员反映的意见' }),
  },
  {
    ...committees,
    name: 'sortMatter',
    possible: ['collected'],
    input: (p) => ({ ...ofMatter(p), field: '经济', unitIds: [p.unitId] }),
  },
  {
    ...committees,
    name: 'approveMatter',
    possible: ['sorted'],
    input: (p) => ({ ...ofMatter(p), approve: true }),
    by: () => asDeputyDirector(region),
    may: ['DEPUTY_DIRECTOR'],
  },
  {
    ...committees,
    name: 'decideMatter',
    possible: ['matterApproved'],
    input: (p) => ({ ...ofMatter(p), onAgenda: true, decision }),
    by: () => asChairpersons(region),
    may: ['CHAIRPERSONS', 'COMMITTEE_STAFF'],
  },
  {
    ...committees,
    ...staff,
    name: 'forwardMatter',
    possible: ['matterOnAgenda', 'matterOffAgenda'],
    input: (p) => ({
      ...{ ...ofMatter(p), documentNumber: '县人办〔2026〕8号' },
      ...{ report: '审议意见书', deliberationOpinion: '加快实施' },
    }),
  },
  {
    ...staff,
    name: 'recordSupervisionStep',
    of: 'supervision',
    possible: ['supervised'],
    input: ({ keySupervisionId }) => ({ keySupervisionId, kind: 'VISIT', heldOn: '2026-03-02', text: '现场察看' }),
    may: [...supervisors, 'GOVERNMENT_OFFICE'],
    repeatable: true,
    keepsVersion: true,
    freeDays: ['dueOn'],
  },
  {
    ...staff,
    name: 'closeKeySupervision',
    of: 'supervision',
    possible: ['supervised'],
    input: ({ keySupervisionId }) => ({ keySupervisionId, result: '改造完成' }),
    may: ['COMMITTEE_STAFF', 'CHAIRPERSONS'],
  },
  {
    ...staff,
    ...anew,
    name: 'openLookBack',
    input: () => ({ regionCode: region, name: '回头看', from: '2026-01-01', to: '2026-03-02', sample: 3 }),
    freeDays: ['from'],
  },
  {
    name: 'selfCheckReply',
    of: 'item',
    possible: ['lookedBack'],
    input: ({ itemId }) => ({ itemId, done: true, text: '已完成' }),
    by: ({ asUnit }) => asUnit,
    may: [],
    repeatable: true,
  },
  {
    ...staff,
    name: 'inspectReply',
    of: 'item',
    possible: ['lookedBack'],
    input: ({ itemId }) => ({ itemId, done: true, text: '已完成' }),
    repeatable: true,
  },
  {
    ...staff,
    name: 'closeLookBack',
    of: 'lookBack',
    possible: ['lookBackDone'],
    input: ({ lookBackId }) => ({ lookBackId }),
  },
  {
    ...staff,
    ...anew,
    name: 'freezeBulletin',
    input: () => ({ regionCode: region, kind: 'MONTHLY', from: '2026-03-01', to: '2026-03-31', title: '三月通报' }),
    freeDays: ['from', 'to'],
  },
];
