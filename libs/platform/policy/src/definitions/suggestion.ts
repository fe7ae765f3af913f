import { z } from 'zod';

import { definePolicy } from '../policy-definition.ts';
import { assumption, city, law } from '../policy-source.ts';
import { countByLevel } from '../schemas/levels.ts';
import { count, months, workdays } from '../schemas/numbers.ts';
import { classScheme } from '../schemas/suggestion.ts';
import { fourClasses } from '../values/class-scheme.ts';

const hezhouLeaders = city("After Hezhou, practice of deputies' work (2019), part 2 item 2");

/** Motions and suggestions, except the clocks of their steps: SUG-4 to SUG-7, SUG-14. */
export const suggestionPolicies = {
  'motion.signersMin': definePolicy(countByLevel(), {
    default: { COUNTRY: 30, PROVINCE: 10, PREFECTURE: 10, COUNTY: 10, TOWNSHIP: 5 },
    source: law(
      'Organic Law of Local Congresses (2022) art. 22; COUNTRY: Organic Law of the National Congress art. 17',
    ),
    term: '联名提出议案人数',
    description: 'Representatives who must sign a motion, the lead included, by level (SUG-14).',
  }),
  'suggestion.replyMonths': definePolicy(months(), {
    default: 3,
    source: law('Deputies Law (2025) art. 51'),
    term: '答复期限（月）',
    description: 'Months from assignment to the reply (SUG-5).',
  }),
  'suggestion.extendedMonths': definePolicy(months(), {
    default: 6,
    source: law('Deputies Law (2025) art. 51'),
    term: '延长后的答复期限（月）',
    description: 'Months from assignment to the reply of a complex case whose extension was approved, in all (SUG-5).',
  }),
  'suggestion.dualContactMonths': definePolicy(months(), {
    default: 1,
    source: city('After Qingdao'),
    term: '双联意见答复期限（月）',
    description: 'Months to reply to an opinion raised through dual contact (SUG-5).',
  }),
  'suggestion.jointMonths': definePolicy(months(), {
    default: 1,
    source: assumption('Provinces give 1 or 2 months.'),
    term: '会办意见期限（月）',
    description: "Months a joint unit has for its opinion to the lead unit (SUG-4, 'joint unit's opinion').",
  }),
  'suggestion.rereplyMonths': definePolicy(months(), {
    default: 1,
    source: assumption('Provinces give 1 or 2 months.'),
    term: '再次答复期限（月）',
    description: 'Months from the order to handle again to the second reply (SUG-4).',
  }),
  'suggestion.maxRounds': definePolicy(count(0, 10), {
    default: 2,
    source: assumption('No source names a number.'),
    term: '再次答复次数上限',
    description: 'Second replies allowed before a suggestion becomes a hard case (SUG-4).',
  }),
  'suggestion.classScheme': definePolicy(classScheme(), {
    default: fourClasses,
    source: assumption('Four classes A to D are common; provinces use at least six schemes.'),
    term: '办理结果分类',
    description: 'The classes of a reply’s result, and what each needs (SUG-6).',
  }),
  'suggestion.approval': definePolicy(z.enum(['ALL', 'OFFICE', 'NONE', 'DUAL_CONTACT_ONLY']), {
    default: 'DUAL_CONTACT_ONLY',
    source: assumption('As Yinchuan for dual contact; elsewhere no approval is prescribed.'),
    term: '交办前审核',
    description:
      'Who approves before assignment: the deputy director ALL, the OFFICE, nobody, or the deputy director for dual contact only (SUG-4).',
  }),
  'suggestion.evaluator': definePolicy(z.enum(['LEAD', 'EVERY_SIGNER']), {
    default: 'LEAD',
    source: assumption('No source says which.'),
    term: '评价人',
    description: 'Who rates the reply: the lead author, or every joint author (SUG-4).',
  }),
  'suggestion.assignWorkdays': definePolicy(workdays(), {
    default: 5,
    source: assumption('Regulations give 5 days to 10 working days.'),
    term: '交办期限（工作日）',
    description: 'Working days from approval, or the end of the session, to assignment (SUG-4).',
  }),
  'suggestion.adjustWorkdays': definePolicy(workdays(), {
    default: 5,
    source: assumption('Regulations give 5 days to 10 working days.'),
    term: '申请调整期限（工作日）',
    description: 'Working days a unit has to ask for another one; then it counts as signed (SUG-4).',
  }),
  'suggestion.decideWorkdays': definePolicy(workdays(), {
    default: 5,
    source: assumption('No source names a number.'),
    term: '调整决定期限（工作日）',
    description: "Working days the office has to decide on a unit's request (SUG-4).",
  }),
  'suggestion.contactWorkdays': definePolicy(workdays(), {
    default: 20,
    source: assumption('No source names a number.'),
    term: '首次联系代表期限（工作日）',
    description: 'Working days from assignment to the first contact with the author (SUG-4).',
  }),
  'suggestion.evaluateWorkdays': definePolicy(workdays(), {
    default: 20,
    source: assumption('Provinces give 10 to 20 working days.'),
    term: '代表评价期限（工作日）',
    description: 'Working days the author has to rate a reply; after a reminder the case closes without (SUG-4).',
  }),
  'keySupervision.perLeaderMin': definePolicy(count(), {
    default: 1,
    source: hezhouLeaders,
    term: '每位领导领衔督办件数下限',
    description:
      'Suggestions each leader of congress, government, supervision commission, courts and procuratorate follows, at least (SUG-7).',
  }),
  'keySupervision.perLeaderMax': definePolicy(count(), {
    default: 2,
    source: hezhouLeaders,
    term: '每位领导领衔督办件数上限',
    description: 'Suggestions each of those leaders follows, at most (SUG-7).',
  }),
};
