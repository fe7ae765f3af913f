import type { AppointmentStep, AppointmentSteps } from '../schemas/appointment.ts';

// The article names six of its ten steps in order, and tells of the other four elsewhere: those, and who sees to each
// with what material, are our assumption.
const assumed = true;

const recommendation: AppointmentStep = {
  code: 'RECOMMENDATION',
  zh: '组织考察、推荐、公示',
  en: "organisation's recommendation",
  officer: 'PARTY_ORGANISATION',
  materials: ['推荐函', '考察材料', '公示结果'],
  daysBeforeMeeting: null,
  assumed,
};
const proposal: AppointmentStep = {
  code: 'PROPOSAL',
  zh: '提出任免议案',
  en: 'proposal filed',
  officer: 'PROPOSER',
  materials: ['任免议案', '拟任免人员基本情况'],
  daysBeforeMeeting: 'FILE_DAYS',
};
const preReview: AppointmentStep = {
  code: 'PRE_REVIEW',
  zh: '组织议案审查',
  en: 'pre-review of legal conditions and recusal',
  officer: 'WORKING_COMMITTEE',
  materials: ['任前审查意见'],
  daysBeforeMeeting: null,
};
const chairpersons: AppointmentStep = {
  code: 'CHAIRPERSONS',
  zh: '主任会议研究',
  en: "chairpersons' meeting",
  officer: 'CHAIRPERSONS',
  materials: ['主任会议纪要'],
  daysBeforeMeeting: null,
};
const lawExamination: AppointmentStep = {
  code: 'LAW_EXAMINATION',
  zh: '任前法律考试',
  en: 'law examination',
  officer: 'WORKING_COMMITTEE',
  materials: ['考试成绩'],
  daysBeforeMeeting: null,
};
const explanation: AppointmentStep = {
  code: 'EXPLANATION',
  zh: '任免议案说明',
  en: 'explanation of the proposal',
  officer: 'PROPOSER',
  materials: ['任免议案说明'],
  daysBeforeMeeting: null,
};
const statement: AppointmentStep = {
  code: 'STATEMENT',
  zh: '会上见面发言',
  en: "candidate's statement at the meeting",
  officer: 'CANDIDATE',
  materials: ['发言稿'],
  daysBeforeMeeting: null,
};
const vote: AppointmentStep = {
  code: 'VOTE',
  zh: '表决',
  en: 'vote',
  officer: 'STANDING_COMMITTEE',
  materials: ['表决结果'],
  daysBeforeMeeting: null,
  assumed,
};
const announcement: AppointmentStep = {
  code: 'ANNOUNCEMENT',
  zh: '公布',
  en: 'announcement',
  officer: 'COMMITTEE_STAFF',
  materials: ['任免公告'],
  daysBeforeMeeting: null,
  assumed,
};
const oath: AppointmentStep = {
  code: 'OATH',
  zh: '宪法宣誓',
  en: 'constitutional oath',
  officer: 'CANDIDATE',
  materials: ['宣誓记录'],
  daysBeforeMeeting: null,
  assumed,
};

/** Xiamen's ten for an appointment; the other kinds leave out what they cannot have, which is our assumption. */
export const tenSteps: AppointmentSteps = {
  APPOINT: [
    recommendation,
    proposal,
    preReview,
    chairpersons,
    lawExamination,
    explanation,
    statement,
    vote,
    announcement,
    oath,
  ],
  REMOVE: [recommendation, proposal, preReview, chairpersons, explanation, vote, announcement],
  ACCEPT_RESIGNATION: [proposal, preReview, chairpersons, explanation, vote, announcement],
  ACTING: [recommendation, proposal, preReview, chairpersons, explanation, vote, announcement, oath],
  CONFIRM: [recommendation, proposal, preReview, chairpersons, explanation, vote, announcement],
};
