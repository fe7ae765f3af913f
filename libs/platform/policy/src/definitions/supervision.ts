import { definePolicy } from '../policy-definition.ts';
import { assumption, city, law } from '../policy-source.ts';
import { appointmentSteps } from '../schemas/appointment.ts';
import { countByCommitteeLevel } from '../schemas/levels.ts';
import { count, days, months, percentagePoints } from '../schemas/numbers.ts';
import { projectPhases, reportDays } from '../schemas/supervision.ts';
import { tenSteps } from '../values/appointment-steps.ts';
import { threePhases } from '../values/project-phases.ts';

const jinghong = (part: string) => city(`After Jinghong, implementing opinion on livelihood projects (2023), ${part}`);
const practice = assumption('Told of Yinchuan as practice; in no document we have.');

/** Projects, supervision items, budgets, appointments: SUP-1 to SUP-10. */
export const supervisionPolicies = {
  'project.planMonths': definePolicy(months(), {
    default: 1,
    source: jinghong('part 4 item 1'),
    term: '实施计划报送期限（月）',
    description: "Months from the congress's end by which each project has its plan (SUP-1).",
  }),
  'project.phases': definePolicy(projectPhases(), {
    default: threePhases,
    source: jinghong('part 4'),
    term: '联系监督阶段',
    description: 'The months of each part of the project year (SUP-3).',
  }),
  'project.amberLag': definePolicy(percentagePoints(), {
    default: 10,
    source: practice,
    term: '黄灯滞后百分点',
    description: 'Percentage points behind plan from which a project is amber (SUP-4).',
  }),
  'project.redLag': definePolicy(percentagePoints(), {
    default: 30,
    source: practice,
    term: '红灯滞后百分点',
    description: 'Percentage points behind plan beyond which a project is red (SUP-4).',
  }),
  'evaluation.retryMonths': definePolicy(months(), {
    default: 3,
    source: assumption('No source names a number.'),
    term: '再次测评期限（月）',
    description: 'Months from an unsatisfied evaluation to the second one (SUP-8).',
  }),
  'inquiry.membersMin': definePolicy(countByCommitteeLevel(), {
    default: { COUNTRY: 10, PROVINCE: 5, PREFECTURE: 5, COUNTY: 3 },
    source: law('Supervision Law (2024) art. 51'),
    term: '联名提出质询案人数',
    description: 'Committee members who must sign an inquiry, by level (SUP-7).',
  }),
  'supervision.reportDays': definePolicy(reportDays(), {
    default: { draft: 20, final: 10, members: 7 },
    source: law('Supervision Law (2024) art. 15'),
    term: '专项工作报告送交期限（天）',
    description:
      'Days before the meeting by which a special report is there: draft, final text, with the members (SUP-7).',
  }),
  'audit.rectifyMonths': definePolicy(months(), {
    default: 6,
    source: law('Supervision Law (2024) art. 27'),
    term: '审计整改报告期限（月）',
    description: 'Months from the audit report to hearing how its findings were mended (SUP-7).',
  }),
  'budget.draftDays': definePolicy(days(), {
    default: 30,
    source: law('Budget Law art. 44'),
    term: '预算草案提前提交天数',
    description: 'Days before the congress by which the draft budget is there for the first look (SUP-9).',
  }),
  'budget.publishDays': definePolicy(days(), {
    default: 20,
    source: law('Budget Law art. 14'),
    term: '预决算公开期限（天）',
    description: 'Days from approval to publication of budgets and final accounts (SUP-9).',
  }),
  'budget.townshipVisits': definePolicy(count(), {
    default: 4,
    source: city('After Poyang, article on township budget review: 4 to 6 townships a year'),
    term: '每年调研乡镇数',
    description: 'Townships whose budget review is visited in a year, at least (SUP-9).',
  }),
  'appointment.fileDays': definePolicy(days(), {
    default: 10,
    source: law('Zhejiang, regulation on appointments and removals'),
    term: '任免议案提前报送天数',
    description: 'Days before the meeting by which a proposal is filed (SUP-10).',
  }),
  'appointment.maxFailures': definePolicy(count(1, 10), {
    default: 2,
    source: law('Zhejiang, regulation on appointments and removals'),
    term: '同一职务未获通过次数上限',
    description: 'Failed votes that bar a candidate from the same post for the term (SUP-10).',
  }),
  'appointment.steps': definePolicy(appointmentSteps(), {
    default: tenSteps,
    source: city('After Xiamen, article on appointments (ten steps); see the marks of what it does not name'),
    term: '任免程序步骤',
    description: 'The steps of an appointment or removal, by kind, with material, officer and time (SUP-10).',
  }),
};
