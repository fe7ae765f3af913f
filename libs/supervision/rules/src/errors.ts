import { defineErrors } from '@renda/kernel';

/** What supervision refuses beside what every subgraph does. */
export const supervisionErrors = defineErrors('supervision', {
  PLAN_INCOMPLETE: {
    en: 'A plan has at least one milestone, and its last one stands for 100 percent. Complete the milestones.',
    zh: '实施计划至少应有一个节点，且最后一个节点的进度应为 100%。请补全节点。',
    rule: 'SUP-1',
  },
  PLAN_OUT_OF_ORDER: {
    en: 'The milestone "{title}" is not later, or not further, than the one before it. Order the milestones by day, with rising percent.',
    zh: '节点“{title}”的日期或进度未超过前一节点。请按日期排列节点，进度须递增。',
    rule: 'SUP-1',
  },
  PLAN_OVER_BUDGET: {
    en: 'The milestones need {plannedFen} fen, the project was decided with {budgetFen} fen. Reduce them, or have the change decided (VOT-9).',
    zh: '各节点资金合计 {plannedFen} 分，超过票决确定的 {budgetFen} 分。请调减，或按程序提请决定变更（VOT-9）。',
    rule: 'SUP-1',
  },
  NOT_THE_RESPONSIBLE_UNIT: {
    en: 'Only the responsible unit does this, and the project has another one, or none yet. Ask the committee staff.',
    zh: '仅项目责任单位可办理此事项；该项目由其他单位负责，或尚未确定责任单位。请联系代表工作部门。',
    rule: 'SUP-1',
  },
  PERCENT_INVALID: {
    en: 'Progress is a whole number from 0 to 100.',
    zh: '进度应为 0 至 100 的整数。',
    rule: 'SUP-4',
  },
  PROGRESS_REPORTED_ALREADY: {
    en: 'There is a report for that month already. Put what is new into the report of the next month.',
    zh: '该月进展已上报。新的情况请在下月报告中说明。',
    rule: 'SUP-4',
  },
  PROGRESS_MONTH_INVALID: {
    en: 'A report is about a month between {from} and {to}, after the last one reported.',
    zh: '月报所属月份应在 {from} 至 {to} 之间，且晚于最近一次已报月份。',
    rule: 'SUP-4',
  },
  MILESTONE_UNKNOWN: {
    en: 'The milestone {id} is not of the plan in force. Read the plan again.',
    zh: '节点 {id} 不属于现行实施计划。请重新读取计划。',
    rule: 'SUP-4',
  },
  DECIDED_BY_WRONG_BODY: {
    en: 'A decided project is changed by the standing committee, in a township by the presidium. Record the decision of {body}.',
    zh: '已票决项目的变更由常委会决定，乡镇由主席团决定。请登记 {body} 的决定。',
    rule: 'VOT-9',
  },
  DECISION_BEFORE_PROJECT: {
    en: 'The project was decided on {decidedOn}: a decision to change it comes later. Check the day.',
    zh: '该项目于 {decidedOn} 票决确定，变更决定不得早于该日。请核对日期。',
    rule: 'VOT-9',
  },
  ACCEPTORS_REQUIRED: {
    en: 'Name who accepts the work: at least one person, none of the responsible unit.',
    zh: '请列明验收人员：至少一人，且不得为责任单位人员。',
    rule: 'SUP-6',
  },
  CARRY_OVER_TOO_EARLY: {
    en: 'A project is carried over at the end of its year, from {from} on.',
    zh: '项目在年终方可结转，自 {from} 起办理。',
    rule: 'SUP-6',
  },
  NEW_DATE_NOT_LATER: {
    en: 'The new date must lie ahead, and after {finishOn}.',
    zh: '新的完成日期须晚于今日，且晚于 {finishOn}。',
    rule: 'SUP-6',
  },
  EVALUATION_WITHOUT_PAPERS: {
    en: 'An evaluation needs at least one valid paper, and no negative counts. Enter the counts again.',
    zh: '测评至少应有一张有效票，且票数不得为负。请重新录入票数。',
    rule: 'SUP-8',
  },
  EVALUATION_UNSATISFIED: {
    en: 'The evaluation was unsatisfied: the work is put right, reported and evaluated again before it is closed.',
    zh: '测评结果为不满意：须整改、报告并再次测评后方可办结。',
    rule: 'SUP-8',
  },
  EVALUATION_VOTE_OPEN: {
    en: 'A vote on this is asked for already. Wait for its result, or have its round cancelled.',
    zh: '该事项的测评表决已提请。请等待结果，或先取消该轮表决。',
    rule: 'SUP-8',
  },
  EVALUATION_TELLERS_TOO_FEW: {
    en: 'A vote needs at least two different tellers, all of them representatives; {tellers} were named.',
    zh: '表决须至少有两名不同的监票、计票人，且均为代表；现有 {tellers} 名。',
    rule: 'VOT-8',
  },
  EVALUATION_VOTERS_UNCLEAR: {
    en: 'Name the meeting whose roll votes, or for a panel its electors, at most 1,000; never both.',
    zh: '请指定以其名册表决的会议；测评小组则列明成员（最多 1000 名）。两者不得并用。',
    rule: 'VOT-3',
  },
  RECTIFICATION_OPEN: {
    en: '{count} problems are not signed off yet. Sign them off first.',
    zh: '尚有 {count} 个问题未销号。请先销号。',
    rule: 'SUP-5',
  },
  OWNER_CANNOT_SIGN_OFF: {
    en: 'The owner of a rectification never signs it off. A representative or the working committee does.',
    zh: '整改责任单位不得自行销号，应由代表或专（工）委销号。',
    rule: 'SUP-5',
  },
  DUE_DAY_PAST: {
    en: 'The due day {dueOn} has passed. Give one from today on.',
    zh: '期限 {dueOn} 已过。请填写今日或以后的日期。',
    rule: 'SUP-5',
  },
  FOUND_IN_ONE_THING: {
    en: 'A problem belongs to one project or one supervision item: name exactly one.',
    zh: '一个问题只属于一个项目或一个监督事项：请只填其一。',
    rule: 'SUP-5',
  },
  PARTICIPANTS_REQUIRED: {
    en: 'Name who took part: an inspection has at least one representative.',
    zh: '请列明参加人员：视察至少应有一名代表。',
    rule: 'SUP-3',
  },
  INQUIRY_SIGNERS_TOO_FEW: {
    en: 'An inquiry needs {required} members as signers; {signers} are named.',
    zh: '质询案须由 {required} 名以上组成人员联名，现有 {signers} 名。',
    rule: 'SUP-7',
  },
  LINK_CANDIDATES_REQUIRED: {
    en: 'Name whom the projects can be linked to: at least one leader, committee or group.',
    zh: '请列明可供分配的领导、委员会或代表小组，至少一个。',
    rule: 'SUP-2',
  },
});
