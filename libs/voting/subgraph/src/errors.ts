import { defineErrors } from '@renda/kernel';
import { registerConstraintErrors } from '@renda/persistence';

/** What the voting subgraph may have to refuse, besides a ballot that does not fit its form. */
export const votingErrors = defineErrors('voting', {
  PROGRAMME_EXISTS: {
    en: 'The region has a programme for this year already. Go on with that one, or have it called off first.',
    zh: '该地区本年度已有民生实事项目计划。请在原计划上办理，或先终止原计划。',
    rule: 'VOT-1',
  },
  PROPOSAL_SOURCE_FOREIGN: {
    en: 'A proposal from {source} needs the token of one. Sign in as such, or propose as a citizen.',
    zh: '以 {source} 名义提出建议须使用相应身份的令牌。请以该身份登录，或以群众身份提出。',
    rule: 'VOT-1',
  },
  SITE_OUTSIDE_REGION: {
    en: 'The site {site} does not lie in {region}. Name a division within the region of the programme.',
    zh: '建设地点 {site} 不在 {region} 范围内。请填写本地区内的行政区划。',
    rule: 'VOT-1',
  },
  CRITERIA_NOT_ALL_JUDGED: {
    en: 'Judge every criterion of the programme exactly once; missing or wrong: {codes}.',
    zh: '须对每项筛选标准各判断一次；缺少或有误：{codes}。',
    rule: 'VOT-1',
  },
  CRITERION_FAILED: {
    en: 'The proposal does not meet {codes}. Drop it with its reason instead.',
    zh: '该建议不符合标准 {codes}。请说明理由后不予采纳。',
    rule: 'VOT-1',
  },
  NEGATIVE_ITEM_UNKNOWN: {
    en: '"{code}" is not on the negative list of this programme. Choose one of: {known}.',
    zh: '“{code}”不在本计划的负面清单中。可选：{known}。',
    rule: 'VOT-1',
  },
  PROPOSALS_OF_OTHER_PROGRAMME: {
    en: 'Only proposals of one programme go together. Leave these out: {ids}.',
    zh: '只能处理同一计划的建议。请去掉：{ids}。',
    rule: 'VOT-1',
  },
  TEXT_TOO_LONG: {
    en: 'At most {max} characters fit here; {length} were sent. Shorten the text.',
    zh: '此处最多 {max} 个字符，现有 {length} 个。请精简内容。',
    rule: 'VOT-1',
  },
  TEXT_EMPTY: {
    en: 'This text must not be empty. Write it.',
    zh: '此项不能为空，请填写。',
    rule: 'VOT-1',
  },
  BUDGET_EMPTY: {
    en: 'A candidate needs at least one source of money, each with more than nothing.',
    zh: '候选项目须至少有一个资金来源，且每项金额大于零。',
    rule: 'VOT-1',
  },
  TIMETABLE_EMPTY: {
    en: 'A candidate needs a timetable of at least one step.',
    zh: '候选项目须至少有一个时间节点。',
    rule: 'VOT-1',
  },
  CANDIDATE_NOT_LISTED: {
    en: '{title} is not on the list now ({state}).',
    zh: '“{title}”目前不在名单上（{state}）。',
    rule: 'VOT-2',
  },
  LIST_NOT_PROPOSED: {
    en: 'No list was proposed since the last change. Propose the list first.',
    zh: '名单变动后尚未重新提出。请先提出候选名单。',
    rule: 'VOT-2',
  },
  DECISION_IN_FUTURE: {
    en: 'The decision is dated {decidedOn}, which is still to come. Enter the day of the minutes.',
    zh: '决定日期 {decidedOn} 尚未到来。请填写会议记录的日期。',
    rule: 'ACC-3',
  },
  OTHER_BODY_CONSIDERED: {
    en: 'The list was considered by {body}: only it decides this.',
    zh: '名单由 {body} 审议，只能由其决定。',
    rule: 'VOT-1',
  },
  LIST_NOT_PUBLIC_LONG_ENOUGH: {
    en: 'The list has been public since {publishedOn}; it may be voted on from {votableFrom}.',
    zh: '名单自 {publishedOn} 起公示，{votableFrom} 起方可票决。',
    rule: 'VOT-2',
  },
  LIST_UNCHANGED: {
    en: 'Name at least one candidate that comes on or goes off.',
    zh: '请至少指定一项增加或撤下的候选项目。',
    rule: 'VOT-2',
  },
  TELLERS_TOO_FEW: {
    en: 'A round needs at least two different tellers; {tellers} were named.',
    zh: '每轮票决须至少有两名不同的监票、计票人；现有 {tellers} 名。',
    rule: 'VOT-8',
  },
  TELLER_OWNS_PROJECT: {
    en: 'Tellers must not have proposed a project on the ballot: {ids}. Name others.',
    zh: '监票、计票人不得是候选项目的提出人：{ids}。请另行指定。',
    rule: 'VOT-8',
  },
  PARAMETER_OUT_OF_RANGE: {
    en: '{name} must be between {min} and {max}; {value} was given.',
    zh: '{name} 须在 {min} 与 {max} 之间，现为 {value}。',
    rule: 'VOT-1',
  },
  LIST_OF_CODES_BROKEN: {
    en: 'Codes must be given and differ; wrong: {codes}.',
    zh: '代码须填写且不得重复；有误：{codes}。',
    rule: 'VOT-1',
  },
});

registerConstraintErrors({
  programme_one_a_year: () => votingErrors.PROGRAMME_EXISTS({}, { field: 'year' }),
});
