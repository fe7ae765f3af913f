import { defineErrors } from '@renda/kernel';

/** What is refused of key supervision, look-back, bulletins and commendations. */
export const supervisionErrors = defineErrors('suggestions', {
  SUPERVISED_ALREADY: {
    en: 'A key supervision of this suggestion is running. Record its steps, or end it first.',
    zh: '该建议正在重点督办。请登记督办情况，或先办结。',
    rule: 'SUG-7',
  },
  LEADER_HAS_ENOUGH: {
    en: '{leader} leads {max} in {year}, as many as the policy allows. Choose another leader.',
    zh: '{leader} 在 {year} 年已领衔督办 {max} 件，达到规定上限。请另选领导。',
    rule: 'SUG-7',
  },
  COMMITTEE_TRACKS: {
    en: 'A committee does not lead a key supervision; it tracks what nobody leads. Use trackSuggestion.',
    zh: '委员会不领衔重点督办，可对其他建议跟踪督办。请使用 trackSuggestion。',
    rule: 'SUG-7',
  },
  GROUP_TOO_LARGE: {
    en: 'A working group has at most {max} members. Name fewer.',
    zh: '工作组成员至多 {max} 人。请减少人数。',
    rule: 'SUG-7',
  },
  SUPERVISION_ENDED: {
    en: 'The key supervision ended on {endedOn}. Start another one if there is need.',
    zh: '该重点督办已于 {endedOn} 办结。如有需要请重新启动。',
    rule: 'SUG-7',
  },
  LOOK_BACK_CLOSED: {
    en: 'The look-back ended on {closedOn}. Open another one.',
    zh: '该回头看已于 {closedOn} 结束。请另行开展。',
    rule: 'SUG-8',
  },
  LOOK_BACK_UNFINISHED: {
    en: '{left} replies that were drawn have not been inspected. Inspect them first.',
    zh: '尚有 {left} 件抽查件未实地查看。请先查看。',
    rule: 'SUG-8',
  },
  COMMENDATION_UNFOUNDED: {
    en: 'It is not in the ranking of {year}: a suggestion must have ended rated that year, a unit must have had tasks. Choose from the ranking.',
    zh: '{year} 年度排名中没有该项：建议须在当年办结并经评价，单位须在当年有交办件。请从排名中选择。',
    rule: 'SUG-11',
  },
  COMMENDED_ALREADY: {
    en: 'It was proposed for that year already ({constraint}). Look at the proposal.',
    zh: '该年度已提名（{constraint}）。请查看已有提名。',
    rule: 'SUG-11',
  },
  COMMENDATIONS_UNSOUND: {
    en: 'Name 1 to 100 commendations of one division, each once.',
    zh: '请列出同一行政区划的 1 至 100 项表彰，每项一次。',
    rule: 'SUG-11',
  },
  BULLETIN_TOO_EARLY: {
    en: 'The last task may be replied to until {due}. Freeze a final bulletin after that day, or a monthly one now.',
    zh: '最后交办件的答复期限为 {due}。请在其后发布最终通报，目前可发布月度通报。',
    rule: 'SUG-9',
  },
});
