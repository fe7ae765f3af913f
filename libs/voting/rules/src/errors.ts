import { defineErrors } from '@renda/kernel';

/** What the rules of voting refuse: a form that cannot be voted on, a ballot that may not be cast. */
export const ballotErrors = defineErrors('voting', {
  INVALID_FRACTION: {
    en: '"{value}" is not a share. Write it as a decimal (0.2) or a fraction (1/5).',
    zh: '“{value}”不是有效的比例。请写成小数（0.2）或分数（1/5）。',
    rule: 'VOT-2',
  },
  BALLOT_WITHOUT_CANDIDATES: {
    en: 'This ballot has no candidates. Enter the list first.',
    zh: '该表决票没有候选项目。请先录入候选名单。',
    rule: 'VOT-4',
  },
  CANDIDATE_LISTED_TWICE: {
    en: '"{candidate}" stands on the list twice. Remove one of the entries.',
    zh: '“{candidate}”在名单上重复。请删除其中一项。',
    rule: 'VOT-4',
  },
  PLACES_INVALID: {
    en: '"{places}" is not a number of places. Give a whole number from 1.',
    zh: '“{places}”不是有效的应选名额。请填写不小于 1 的整数。',
    rule: 'VOT-4',
  },
  BALLOT_KIND_UNSUITABLE: {
    en: 'A vote for {purpose} cannot be held with {kind} ballots: evaluations are graded, and only they are.',
    zh: '{purpose} 表决不能使用 {kind} 票：测评采用等次票，其他表决不采用。',
    rule: 'VOT-6',
  },
  PAPER_COUNTS_DISAGREE: {
    en: 'The two officers counted differently: {figures}. Count these again.',
    zh: '两名计票人员的结果不一致：{figures}。请重新清点。',
    rule: 'VOT-8',
  },
  PAPER_COUNTS_INCOMPLETE: {
    en: 'The counts must give each candidate of this round exactly once; wrong or missing: {candidates}.',
    zh: '须逐一填报本轮每个候选项目的票数；有误或缺少：{candidates}。',
    rule: 'VOT-8',
  },
  PAPER_COUNT_INVALID: {
    en: '"{value}" for {figure} is not a number of ballots. Give a whole number from 0.',
    zh: '{figure} 的“{value}”不是有效票数。请填写不小于 0 的整数。',
    rule: 'VOT-8',
  },
  PRESIDIUM_CHOICE_INVALID: {
    en: 'The presidium chooses exactly {places} of the tied {candidates} and gives its reason.',
    zh: '主席团须从同票的 {candidates} 中确定 {places} 项，并说明理由。',
    rule: 'VOT-6',
  },
  CANDIDATE_LIST_TOO_SHORT: {
    en: 'For {places} places the list needs at least {required} candidates; it has {candidates}. Add candidates.',
    zh: '应选 {places} 项，候选项目至少须有 {required} 项，现有 {candidates} 项。请补充候选项目。',
    rule: 'VOT-2',
  },
  TOO_MANY_MARKS: {
    en: 'At most {max} candidates may be marked; {marks} are. Take back {excess} of the marks.',
    zh: '最多可选 {max} 项，已选 {marks} 项。请减少 {excess} 项。',
    rule: 'VOT-4',
  },
  UNKNOWN_CANDIDATE: {
    en: '"{candidate}" does not stand on this ballot. Choose from the list of this round.',
    zh: '“{candidate}”不在本轮表决票上。请从本轮候选名单中选择。',
    rule: 'VOT-4',
  },
  MARK_REPEATED: {
    en: '"{candidate}" is marked twice. Mark it once.',
    zh: '“{candidate}”被重复选择。请只选一次。',
    rule: 'VOT-4',
  },
  TWO_MARKS_ON_ITEM: {
    en: '"{candidate}" carries two marks. Leave exactly one.',
    zh: '“{candidate}”有两个选择。请只保留一个。',
    rule: 'VOT-4',
  },
  ITEM_UNMARKED: {
    en: '"{candidate}" carries no grade. Give it exactly one.',
    zh: '“{candidate}”尚未评价。请选择一个等次。',
    rule: 'VOT-4',
  },
  MARK_UNSUITABLE: {
    en: 'The mark on "{candidate}" does not belong to this kind of ballot ({kind}).',
    zh: '“{candidate}”上的选择不适用于本类表决票（{kind}）。',
    rule: 'VOT-4',
  },
  RANKS_BROKEN: {
    en: 'Ranks must run 1, 2, 3 … without a gap and each be given once.',
    zh: '排序须从 1 起连续编号，且每个名次只用一次。',
    rule: 'VOT-4',
  },
});
