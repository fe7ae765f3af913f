import { defineErrors } from '@renda/kernel';

/** What is refused of registering, admitting, approving, merging and escalating. */
export const admissionErrors = defineErrors('suggestions', {
  NOT_ADMITTED_NEEDS: {
    en: 'Not admitting on the ground {ground} needs {field}. Fill it in, so that the author knows why.',
    zh: '以 {ground} 为由不予受理需要填写 {field}。请补充，以便告知代表原因。',
    rule: 'SUG-3',
  },
  SIMILAR_NOT_EARLIER: {
    en: 'The suggestion {similar} was not filed before this one. Name the earlier one, or give another ground.',
    zh: '建议 {similar} 并非先于本件提出。请指明先提出的建议，或改用其他理由。',
    rule: 'SUG-3',
  },
  APPROVER_WRONG: {
    en: 'This suggestion is approved by {approver}. Ask them.',
    zh: '该建议应由 {approver} 审核。请提交其办理。',
    rule: 'SUG-4',
  },
  BATCH_EMPTY_OR_DOUBLE: {
    en: 'Name each suggestion of the batch once, and at least one.',
    zh: '批量审核须至少列出一件，且每件只能列一次。请更正。',
    rule: 'SUG-4',
  },
  SUGGESTION_NUMBER_TAKEN: {
    en: 'The number {constraint} is taken already in this congress and session. Register again.',
    zh: '该届次会议中此编号已被占用（{constraint}）。请重新登记。',
    rule: 'SUG-4',
  },
  NUMBERED_ELSEWHERE: {
    en: 'It keeps the number {number} it was registered under before, in another congress or session. Leave both out.',
    zh: '该件保留此前在其他届次或会议登记的编号 {number}。请不要填写届和会议。',
    rule: 'SUG-4',
  },
  MERGE_NEEDS_CONSENT: {
    en: 'Both lead authors must agree to the merging (consentToMerge); missing: {missing}. Else they are kept apart.',
    zh: '并案须双方领衔代表同意（consentToMerge），尚缺：{missing}。否则应分别办理。',
    rule: 'SUG-3',
  },
  MERGE_IMPOSSIBLE: {
    en: 'It cannot be merged into that one, which is {state}, not admitted yet, merged itself, or of another division. Choose another, or admit that one first.',
    zh: '无法并入该件：其状态为 {state}、尚未受理、本身已被并入，或属于其他行政区划。请另选，或先受理该件。',
    rule: 'SUG-4',
  },
  NOT_ABOVE: {
    en: 'Region {region} does not lie above {below}. Name the division whose congress decides.',
    zh: '行政区划 {region} 不是 {below} 的上级。请指明有权决定的上级地区。',
    rule: 'SUG-3',
  },
  ESCALATED_TAKEN_UP: {
    en: 'It was taken up at the level above already. Look at the linked case.',
    zh: '上级已受理该件。请查看关联件。',
    rule: 'SUG-4',
  },
  REFUSAL_CHOSEN: {
    en: 'The author chose {choice} for this refusal already. Look at what it goes on as (continuedBy).',
    zh: '对该不予受理件，代表已选择 {choice}。请查看后续件（continuedBy）。',
    rule: 'SUG-3',
  },
  REFUSAL_IS_BELOW: {
    en: 'It came from the level below, where it is in review again. Choose there, once it is decided on.',
    zh: '该件由下级转来，现已退回下级重新审查。请待下级决定后在下级选择。',
    rule: 'SUG-3',
  },
  SIGNERS_MUST_AGREE: {
    en: 'These joint signers have not agreed to the withdrawal: {missing}. Ask them to (agreeToWithdrawal).',
    zh: '以下联名代表尚未同意撤回：{missing}。请其先行同意（agreeToWithdrawal）。',
    rule: 'SUG-4',
  },
});
