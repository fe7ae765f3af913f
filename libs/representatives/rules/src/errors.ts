import { defineErrors } from '@renda/kernel';

/** What the representatives subgraph may have to refuse. */
export const representativesErrors = defineErrors('representatives', {
  REGION_ROW_WRONG: {
    en: 'Row {row}, column {column}: "{value}" does not fit the code of the division. Correct the cell; nothing was imported.',
    zh: '第 {row} 行“{column}”列：“{value}”与该行政区划代码不符。请更正；本次未导入任何数据。',
    rule: 'REP-1',
  },
  REGION_GIVEN_TWICE: {
    en: 'Row {row} gives the division {code} once more, differently from row {first}. Leave one of them out; nothing was imported.',
    zh: '第 {row} 行与第 {first} 行重复给出行政区划 {code} 且内容不同。请删去其一；本次未导入任何数据。',
    rule: 'REP-1',
  },
  REGION_PARENT_UNKNOWN: {
    en: 'A division lies in one that is not known. Import the divisions above it first, or in the same import.',
    zh: '有行政区划的上级尚未登记。请先导入其上级，或一并导入。',
    rule: 'REP-1',
  },
  TOO_MANY_ROWS: {
    en: '{rows} rows are more than {max} at once. Send them in parts.',
    zh: '一次提交 {rows} 行，超过上限 {max} 行。请分批提交。',
    rule: 'REP-1',
  },
  REGION_WITHOUT_CONGRESS: {
    en: '{name} ({region}) elects no congress. Choose the town, county, city, province or nation.',
    zh: '{name}（{region}）不设人民代表大会。请选择乡镇、县区、市、省或全国。',
    rule: 'ACC-4',
  },
  CONGRESS_ALREADY_REGISTERED: {
    en: 'The congress of this region and term is registered already. Look for it in the list and use it.',
    zh: '该地区该届人民代表大会已登记。请在列表中查找并使用。',
    rule: 'REP-13',
  },
  DAYS_IN_WRONG_ORDER: {
    en: '{last} comes before {first}. Correct one of the days.',
    zh: '{last} 早于 {first}。请更正日期。',
  },
  TEXT_MISSING: {
    en: 'The field {field} is empty. Fill it in.',
    zh: '字段 {field} 为空。请填写。',
  },
  ROLL_REFUSED: {
    en: 'Nothing of the roll was imported: {count} cells are wrong. The first: row {row}, column {column}: {reason}. Correct them all (params.errors) and send the roll again.',
    zh: '名册未导入：共有 {count} 个单元格有误。首个为第 {row} 行“{column}”列：{reason}。请按 params.errors 全部更正后重新提交。',
    rule: 'REP-1',
  },
  REPRESENTATIVE_NOT_TOLD_APART: {
    en: 'The congress has a representative of this name and electoral unit, or of this certificate number, already. Give the number of the certificate that tells them apart, or use the existing record.',
    zh: '该届人大已有同名且同选举单位（或同代表证号）的代表。请填写可区分的代表证号，或使用已有记录。',
    rule: 'REP-1',
  },
  PERSON_UNKNOWN: {
    en: 'No seat belongs to the person {person}. Leave it out for a new person.',
    zh: '没有与人员编号 {person} 对应的代表。如为新的人员，请留空。',
    rule: 'REP-1',
  },
  PERSON_HAS_SEAT: {
    en: 'The person holds a seat in this congress already. One person has one seat in a congress.',
    zh: '该人员在本届人大已有代表资格。一人在一届人大只有一个席位。',
    rule: 'REP-13',
  },
  GRASS_ROOTS_CADRE: {
    en: 'A grass-roots representative is no leading cadre. Set only one of the two.',
    zh: '基层代表不是领导干部。两项只能选择其一。',
    rule: 'REP-3',
  },
  SEAT_GROUND_IMPOSSIBLE: {
    en: 'The ground {ground} does not go with a seat in state {state}. Choose another ground.',
    zh: '状态为 {state} 的代表资格不适用情形 {ground}。请选择其他情形。',
    rule: 'REP-13',
  },
  NOT_IN_OFFICE: {
    en: 'The representative is not in office on {day} (state {state}). Only those in office can do this.',
    zh: '该代表在 {day} 不在任（状态 {state}）。仅在任代表可进行此操作。',
    rule: 'REP-13',
  },
  SUSPENDED_REPRESENTATIVE: {
    en: 'The exercise of the office is suspended on {day}: the representative can neither sign in nor vote. Restore the seat first if the ground has gone.',
    zh: '该代表在 {day} 处于暂停执行代表职务状态，不能签到和表决。如情形已消失，请先办理恢复。',
    rule: 'REP-13',
  },
  NOT_A_MEMBER: {
    en: 'The representative is no member of the body that meets ({body}). Check the meeting.',
    zh: '该代表不是本次会议机构（{body}）的组成人员。请核对会议。',
    rule: 'REP-12',
  },
  COMMITTEE_SEAT_TAKEN: {
    en: 'The representative has a seat in this standing committee already. End it first.',
    zh: '该代表已是本届常委会组成人员。请先结束原职务。',
    rule: 'REP-13',
  },
  COMMITTEE_OF_ANOTHER_REGION: {
    en: 'The special committee works in {committee}, the congress is of {congress}. Choose a committee of the same region.',
    zh: '该专门委员会属于 {committee}，而本届人大属于 {congress}。请选择同一地区的委员会。',
    rule: 'REP-13',
  },
  LEVEL_WITHOUT_COMMITTEE: {
    en: 'The congress of a township has no standing committee; its presidium does that work. Use the presidium.',
    zh: '乡镇人民代表大会不设常务委员会，由主席团承担相应工作。请使用主席团。',
    rule: 'ACC-4',
  },
  GROUP_MEMBER_ALREADY: {
    en: 'The representative belongs to the group already.',
    zh: '该代表已在该小组中。',
    rule: 'REP-7',
  },
  NOT_A_GROUP_MEMBER: {
    en: 'The representative does not belong to the group now. Look at its members.',
    zh: '该代表目前不在该小组中。请查看小组成员。',
    rule: 'REP-7',
  },
  GROUP_ENDED: {
    en: 'The group was dissolved on {endedOn}. Choose another.',
    zh: '该小组已于 {endedOn} 解散。请选择其他小组。',
    rule: 'REP-7',
  },
  MEETING_NUMBER_TAKEN: {
    en: 'This body of this congress has a meeting of this number already. Look for it in the list, or give the next number.',
    zh: '该届该机构已有同一次序的会议。请在列表中查找，或使用下一个次序。',
    rule: 'REP-12',
  },
  SIGN_IN_NOT_OPEN: {
    en: "Sign-in of this meeting is not open (state {state}). Ask the committee's staff to open it.",
    zh: '本次会议签到未开放（状态 {state}）。请联系工作人员开放签到。',
    rule: 'REP-12',
  },
  MEETING_NOT_YET: {
    en: 'The meeting begins on {startsOn}: sign-in opens that day at the earliest.',
    zh: '会议于 {startsOn} 开始：最早当日开放签到。',
    rule: 'REP-12',
  },
  MEETING_OVER: {
    en: 'The meeting is over or called off (state {state}) and stays as it is.',
    zh: '会议已结束或取消（状态 {state}），不能再修改。',
    rule: 'REP-12',
  },
  POLICY_PACK_UNKNOWN: {
    en: 'There is no policy pack "{key}". Known: {known}.',
    zh: '没有名为“{key}”的政策包。现有：{known}。',
  },
});
