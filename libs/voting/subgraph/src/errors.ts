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
  TOO_MANY_AT_ONCE: {
    en: 'Too many came in at once without an account. Try again in a minute.',
    zh: '短时间内未登录的提交过多。请一分钟后再试。',
    rule: 'ACC-1',
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
  ROLL_NOT_FROZEN: {
    en: 'The meeting has no frozen roll of today. Freeze the roll in the meeting first.',
    zh: '该会议今日尚未固定表决名册。请先在会议中固定名册。',
    rule: 'VOT-3',
  },
  ROLL_OF_OTHER_BODY: {
    en: 'The roll is of {roll}, but {body} votes. Name the meeting of that body and region.',
    zh: '名册属于 {roll}，而本轮由 {body} 表决。请指定该机构的会议。',
    rule: 'VOT-3',
  },
  PANEL_EMPTY: {
    en: 'A panel needs its electors by name, each once; a vote of another body needs its meeting.',
    zh: '测评小组须逐一列明成员且不得重复；其他机构的表决须指定会议。',
    rule: 'VOT-3',
  },
  NO_PANEL: {
    en: 'Only an evaluation by a panel has electors who are invited by name; this body votes by its roll.',
    zh: '只有测评小组的测评可以指名邀请参加人员；该机构按名册表决。',
    rule: 'VOT-3',
  },
  NOT_ON_ROLL: {
    en: 'You are not on the roll of this round. Ask its tellers.',
    zh: '您不在本轮表决名册上。请向监票、计票人询问。',
    rule: 'VOT-3',
  },
  SEAT_SUSPENDED: {
    en: 'Your seat is suspended: it has no vote.',
    zh: '您的代表职务处于暂停执行状态，没有表决权。',
    rule: 'VOT-3',
  },
  NOT_SIGNED_IN: {
    en: 'You have not signed in. Sign in at the meeting first; after issuing is closed you vote from the next round.',
    zh: '您尚未签到。请先在会议签到；发放结束后签到的，自下一轮起表决。',
    rule: 'VOT-3',
  },
  ISSUING_NOT_OPEN: {
    en: 'No credentials are issued now: the round is {state}.',
    zh: '目前不发放表决凭证：本轮处于 {state} 状态。',
    rule: 'VOT-5',
  },
  CREDENTIAL_TAKEN: {
    en: 'You have your credential for this round; there is one each. Send the first blinded message again to get the same answer.',
    zh: '您已领取本轮表决凭证，每人一份。重新发送首次的盲化消息可再次得到同一结果。',
    rule: 'VOT-5',
  },
  BLINDED_MESSAGE_INVALID: {
    en: 'This is not a message blinded with the key of this round. Make it with @renda/voting-client.',
    zh: '这不是用本轮密钥盲化的消息。请使用 @renda/voting-client 生成。',
    rule: 'VOT-5',
  },
  CREDENTIAL_INVALID: {
    en: 'The credential does not belong to this round. Use the one obtained for it.',
    zh: '该凭证不属于本轮。请使用本轮领取的凭证。',
    rule: 'VOT-5',
  },
  CREDENTIAL_USED: {
    en: 'Another ballot was already cast with this credential; it stands.',
    zh: '该凭证已投出另一张表决票，以已投的票为准。',
    rule: 'VOT-5',
  },
  ROUND_NOT_CASTING: {
    en: 'Ballots are not taken now: the round is {state}.',
    zh: '目前不接受投票：本轮处于 {state} 状态。',
    rule: 'VOT-5',
  },
  ROUND_CANNOT_OPEN: {
    en: 'The round cannot open: {check} is not met ({figures}).',
    zh: '本轮不能开始：{check} 不符合要求（{figures}）。',
    rule: 'VOT-6',
  },
  ISSUED_EXCEEDS_PRESENT: {
    en: 'More papers are said to be issued than voters are present. Count them again.',
    zh: '发出票数超过到会人数。请重新清点。',
    rule: 'VOT-6',
  },
  RETURNED_EXCEEDS_ISSUED: {
    en: 'More ballots are returned than were issued: the round is void.',
    zh: '收回票数超过发出票数，本轮无效。',
    rule: 'VOT-6',
  },
  OTHER_MEDIUM: {
    en: 'This is not possible in a round of medium {medium}: a round is electronic or on paper, never both.',
    zh: '{medium} 轮次不能进行此操作：每轮要么电子、要么纸质。',
    rule: 'VOT-4',
  },
  PAPERS_UNCOUNTED: {
    en: 'Say how many papers were handed out.',
    zh: '请填写发出的票数。',
    rule: 'VOT-8',
  },
  OFFICER_NOT_TELLER: {
    en: 'The officer is no teller of this round, or not you. Tellers: {tellers}.',
    zh: '该人员不是本轮监票、计票人，或不是您本人。本轮：{tellers}。',
    rule: 'VOT-8',
  },
  PAPER_COUNTS_SAME_HAND: {
    en: 'Both counts were entered by this account. The second officer must sign in and enter the own count.',
    zh: '两份计票由同一账号录入。请另一名计票人员登录后录入本人的计票。',
    rule: 'VOT-8',
  },
  PAPER_COUNTS_MISSING: {
    en: 'Two officers must enter their counts; {officers} did.',
    zh: '须由两名计票人员分别录入；目前已录入 {officers} 份。',
    rule: 'VOT-8',
  },
  NOT_CHIEF_TELLER: {
    en: 'Only the chief teller signs.',
    zh: '只有总监票人可以签署。',
    rule: 'VOT-9',
  },
  COUNTS_DO_NOT_ADD_UP: {
    en: 'The counts do not add up; correct them before the result is signed.',
    zh: '票数不符，须更正后方可签署结果。',
    rule: 'VOT-6',
  },
  TIE_UNDECIDED: {
    en: 'Equals at the cut wait for the presidium: it decides with a reason first.',
    zh: '末位同票尚待主席团说明理由决定。',
    rule: 'VOT-6',
  },
  NO_NEXT_ROUND: {
    en: 'This round ({state}) asks for no further one: what follows is {next}.',
    zh: '本轮（{state}）无须再次表决：后续为 {next}。',
    rule: 'VOT-6',
  },
  ROUND_FOLLOWED_ALREADY: {
    en: 'The round that follows was drawn up already. Go on with that one.',
    zh: '后续轮次已经建立。请在该轮次上办理。',
    rule: 'VOT-6',
  },
  EARLIER_ROUND_NOT_CERTIFIED: {
    en: 'An earlier round of this vote is not certified yet ({state}). Certify it first.',
    zh: '本次表决的前一轮尚未确认（{state}）。请先确认前一轮。',
    rule: 'VOT-9',
  },
  PROJECTS_THROUGH_PROGRAMME: {
    en: 'Projects are voted on through their programme: open its voting instead.',
    zh: '项目票决通过民生实事项目计划进行：请在计划中开启票决。',
    rule: 'VOT-1',
  },
  VOTING_KEY_UNREADABLE: {
    en: 'The key that seals the rounds in {source} is not 32 bytes in base64. Restore it from the backup: without it no credential can be issued in a round that has begun.',
    zh: '{source} 中的表决密钥不是 32 字节的 base64 文本。请从备份恢复：缺少该密钥，已开始的轮次无法发放凭证。',
    rule: 'VOT-5',
  },
});

registerConstraintErrors({
  programme_one_a_year: () => votingErrors.PROGRAMME_EXISTS({}, { field: 'year' }),
  round_issued_within_present: () => votingErrors.ISSUED_EXCEEDS_PRESENT(),
  round_returned_within_issued: () => votingErrors.RETURNED_EXCEEDS_ISSUED(),
  round_followed_once: () => votingErrors.ROUND_FOLLOWED_ALREADY(),
  paper_count_one_per_account: () => votingErrors.PAPER_COUNTS_SAME_HAND(),
  ballot_one_per_credential: () => votingErrors.CREDENTIAL_USED(),
  elector_once_a_round: () => votingErrors.PANEL_EMPTY(),
});
