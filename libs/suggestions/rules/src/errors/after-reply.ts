import { defineErrors } from '@renda/kernel';

/** What is refused of rating, handling again and promises. */
export const afterReplyErrors = defineErrors('suggestions', {
  DISSATISFACTION_NEEDS_REASON: {
    en: 'Being unsatisfied needs a reason. Say what is missing.',
    zh: '评价为不满意须说明理由。请填写不满意之处。',
    rule: 'SUG-4',
  },
  NOT_AN_EVALUATOR: {
    en: 'Only those who signed rate a reply ({evaluators}). Ask them.',
    zh: '只有署名代表（{evaluators}）可以评价答复。请由其评价。',
    rule: 'SUG-4',
  },
  ALREADY_RATED: {
    en: 'This reply was rated by this representative already. A rating is final; a second reply is rated anew.',
    zh: '该代表已对此答复作出评价。评价不可更改；再次答复后可重新评价。',
    rule: 'SUG-4',
  },
  REPLY_SUPERSEDED: {
    en: 'A later reply has taken the place of this one. Rate that one.',
    zh: '该答复已被后来的答复取代。请评价最新答复。',
    rule: 'SUG-4',
  },
  MAX_ROUNDS_REACHED: {
    en: 'It was handled again {round} times already, as often as the policy allows. It is a hard case now.',
    zh: '该件已再次办理 {round} 次，达到规定次数，应作为难办件处理。',
    rule: 'SUG-4',
  },
  OUTSIDE_EVALUATION: {
    en: 'A letter, or what a refused author let pass to a unit, is answered and not rated. Write to the committee instead.',
    zh: '来信以及转承办单位参阅的件只作答复，不作评价。如有意见，请向人大工作机构反映。',
    rule: 'SUG-1',
  },
  COMMITMENT_SUPERSEDED: {
    en: 'A later reply took the place of the one that promised this on {supersededOn}; it is no longer owed. Look at the latest reply.',
    zh: '作出该承诺的答复已于 {supersededOn} 被后来的答复取代，该承诺不再有效。请查看最新答复。',
    rule: 'SUG-8',
  },
  COMMITMENT_KEPT: {
    en: 'The promise was recorded as kept on {keptOn}. Nothing is left to do.',
    zh: '该承诺已于 {keptOn} 登记兑现，无需再次操作。',
    rule: 'SUG-8',
  },
  NO_SHIFT_ASKED: {
    en: 'No new date of this promise is waiting for a decision.',
    zh: '该承诺没有待决定的改期申请，请核对。',
    rule: 'SUG-4',
  },
  SHIFT_DAY_PASSED: {
    en: 'The new date {dueOn} has passed already. Refuse it, and have the unit ask for a later one.',
    zh: '申请改期的日期 {dueOn} 已过。请不予同意，由承办单位另行申请更晚的日期。',
    rule: 'SUG-4',
  },
  SECOND_REPLY_NEEDED: {
    en: 'Since it was opened again no second reply has been filed and no promise was kept, or a promise is still past due. Ask the unit for a reply, or record that its promises were kept.',
    zh: '重新办理以来尚无再次答复或承诺兑现，或仍有逾期未兑现的承诺。请督促承办单位答复，或登记承诺已兑现。',
    rule: 'SUG-4',
  },
  NOTHING_TO_FOLLOW_UP: {
    en: 'This suggestion ended without a reply of its own, so nothing was promised here. Look at the one it was merged into or handed up as.',
    zh: '该件未经答复即已办结，没有可跟踪的承诺。请查看其并入的或上级受理的关联件。',
    rule: 'SUG-8',
  },
});
