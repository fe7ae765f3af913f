import { defineErrors } from '@renda/kernel';

/** What is refused of what is entered from a signed paper, and its days. */
export const paperErrors = defineErrors('suggestions', {
  PAPER_NEEDED: {
    en: 'Office staff enter this only from a signed paper: give its date, its number and the scan.',
    zh: '工作人员代录须凭签字书面材料：请填写材料日期、编号和扫描件。',
    rule: 'ACC-3',
  },
  PAPER_DAY_IMPOSSIBLE: {
    en: 'The paper of {signedOn} is dated in the future, or before {earliest}, when this step became possible. Correct the date.',
    zh: '书面材料日期 {signedOn} 晚于今天，或早于该环节开始之日 {earliest}。请更正日期。',
    rule: 'ACC-3',
  },
  DAY_BEFORE_CAUSE: {
    en: 'The day {day} lies before {earliest}, when this became possible, or in the future. Correct the date.',
    zh: '日期 {day} 早于该事项可以发生的 {earliest}，或晚于今天。请更正日期。',
    rule: 'SUG-4',
  },
  DECISION_DAY_IMPOSSIBLE: {
    en: 'The decision of {decidedOn} is dated in the future, or before {earliest}. Correct the date.',
    zh: '决定日期 {decidedOn} 晚于今天，或早于 {earliest}。请更正。',
    rule: 'ACC-3',
  },
});
