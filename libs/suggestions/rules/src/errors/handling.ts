import { defineErrors } from '@renda/kernel';

/** What is refused of units, their clocks and their replies. */
export const handlingErrors = defineErrors('suggestions', {
  UNITS_IMPOSSIBLE: {
    en: 'Give one lead unit with or without joint ones, or two or more separate ones, each once; these are {lead} lead, {joint} joint, {separate} separate.',
    zh: '请确定一个主办单位（可另有会办单位），或两个以上分办单位，且不得重复；目前为主办 {lead} 个、会办 {joint} 个、分办 {separate} 个。',
    rule: 'SUG-4',
  },
  RESULT_CLASS_UNKNOWN: {
    en: 'The scheme {scheme} has no class {resultClass}. Choose one of {classes}.',
    zh: '结果分类方案 {scheme} 中没有 {resultClass} 类。请选择：{classes}。',
    rule: 'SUG-6',
  },
  CLASS_NEEDS: {
    en: 'A reply of class {resultClass} needs {field}. Fill it in.',
    zh: '{resultClass} 类答复需要填写 {field}。请补充。',
    rule: 'SUG-6',
  },
  COMMITMENT_IN_PAST: {
    en: 'A commitment for {dueOn} would be due on the day of the reply or before. Give a later day.',
    zh: '承诺日期 {dueOn} 不晚于答复之日。请填写更晚的日期。',
    rule: 'SUG-6',
  },
  UNIT_CLOSED: {
    en: 'The unit {unit} is no longer in service. Choose the one that took over.',
    zh: '承办单位 {unit} 已撤销。请选择承接其职能的单位。',
    rule: 'SUG-4',
  },
  ADJUSTMENT_TOO_LATE: {
    en: 'An adjustment could be asked for until {until}; the unit counts as having signed. Handle the suggestion.',
    zh: '申请调整的期限为 {until}，现已逾期，视为签收。请办理该建议。',
    rule: 'SUG-4',
  },
  BETTER_UNIT_NEEDED: {
    en: 'Name a better unit, not one that is handling it already.',
    zh: '请提出更合适的承办单位，且不得为已在承办的单位。',
    rule: 'SUG-4',
  },
  NOT_A_JOINT_UNIT: {
    en: 'Only a joint unit gives an opinion to the lead unit; this one is {role}. Reply instead.',
    zh: '只有会办单位向主办单位提出会办意见；该单位为 {role}，请直接答复。',
    rule: 'SUG-4',
  },
  JOINT_UNIT_DOES_NOT_REPLY: {
    en: 'A joint unit gives its opinion to the lead unit, which replies. Use giveJointOpinion.',
    zh: '会办单位应向主办单位提出会办意见，由主办单位答复。请使用 giveJointOpinion。',
    rule: 'SUG-4',
  },
  CONTACT_NEEDED: {
    en: 'Contact the author at least once, and record it, before replying.',
    zh: '答复前须至少与代表沟通一次并作记录。',
    rule: 'SUG-4',
  },
  JOINT_OPINIONS_NEEDED: {
    en: 'State the opinions of the joint units in the reply (jointOpinions).',
    zh: '答复中须写明会办单位的意见（jointOpinions）。',
    rule: 'SUG-4',
  },
  REPLY_NEEDS: {
    en: 'A reply needs {field}. Fill it in.',
    zh: '答复须填写 {field}。请补充。',
    rule: 'SUG-4',
  },
  EXTENSION_TOO_LATE: {
    en: 'The reply was due on {due}; an extension must be asked for before that day ends. Reply now.',
    zh: '答复期限 {due} 已过；延期须在期限届满前申请。请尽快答复。',
    rule: 'SUG-5',
  },
  EXTENSION_ONCE: {
    en: 'The reply was extended, or an extension asked for, already. It is done once only.',
    zh: '该件已申请或批准过延期，只能延期一次。',
    rule: 'SUG-5',
  },
  EXTENSION_TOO_LONG: {
    en: 'The reply can be extended to {latest} at most, and past {due}. Choose a day between them.',
    zh: '答复期限最迟可延至 {latest}，且须晚于原期限 {due}。请选择其间的日期。',
    rule: 'SUG-5',
  },
  NO_EXTENSION_ASKED: {
    en: 'No extension of this assignment is waiting for a decision.',
    zh: '该交办件没有待决定的延期申请，请核对。',
    rule: 'SUG-5',
  },
  REFERENCE_NOT_WISHED: {
    en: 'The author, or that of a suggestion merged into it, wants a written reply. Reply.',
    zh: '代表（或并入件的代表）要求书面答复，不能仅作参阅。请答复。',
    rule: 'SUG-4',
  },
});
