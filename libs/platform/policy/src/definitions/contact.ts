import { definePolicy } from '../policy-definition.ts';
import { assumption, city } from '../policy-source.ts';
import { count, days, flag } from '../schemas/numbers.ts';

const yinchuan = (part: string) => city(`After Yinchuan, implementing opinion on dual contact (双联), ${part}`);
const hezhou = (part: string) => city(`After Hezhou, practice of deputies' work (2019), ${part}`);

/** Contact, meetings and groups: REP-3 to REP-7. */
export const contactPolicies = {
  'contact.deputiesPerMember': definePolicy(count(1), {
    default: 5,
    source: yinchuan('part 2 item 2'),
    term: '常委会组成人员联系代表人数',
    description: 'Grass-roots representatives each standing-committee member is paired with (REP-3).',
  }),
  'contact.visitsPerYear': definePolicy(count(1), {
    default: 1,
    source: yinchuan('part 2 item 2'),
    term: '每年走访联系次数',
    description: 'Visits a member owes each paired representative in a year, at least (REP-3).',
  }),
  'contact.preSessionDays': definePolicy(days(), {
    default: 30,
    source: assumption('Yinchuan asks for a visit before the yearly congress without saying how long before.'),
    term: '会前走访期限（天）',
    description: 'Days before the yearly congress in which one of the visits falls (REP-3).',
  }),
  'contact.citizensMin': definePolicy(count(), {
    default: 3,
    source: yinchuan('part 3 item 3'),
    term: '固定联系群众人数下限',
    description: 'Citizens each representative keeps fixed contact with, at least (REP-4).',
  }),
  'contact.citizensMax': definePolicy(count(), {
    default: 5,
    source: yinchuan('part 3 item 3'),
    term: '固定联系群众人数上限',
    description: 'Citizens each representative keeps fixed contact with, at most (REP-4).',
  }),
  'meeting.observersMin': definePolicy(count(), {
    default: 10,
    source: yinchuan('part 2 item 3'),
    term: '列席常委会会议的基层代表人数',
    description: 'Grass-roots representatives invited to a standing-committee meeting; fewer is a warning (REP-5).',
  }),
  'group.activitiesPerYear': definePolicy(count(), {
    default: 2,
    source: hezhou('part 3 item 1'),
    term: '代表小组每年活动次数',
    description: 'Activities a group holds in a year, at least (REP-7).',
  }),
  'group.quarterlyTheme': definePolicy(flag(), {
    default: false,
    source: assumption('Only where a city asks for it.'),
    term: '每季度一个主题',
    description: 'Whether groups work on one theme per quarter (REP-7).',
  }),
  'group.activityDaysMin': definePolicy(days(), {
    default: 1,
    source: hezhou('part 1 item 2'),
    term: '每次小组活动天数下限',
    description: 'Days an activity lasts, at least (REP-7).',
  }),
  'group.activityDaysMax': definePolicy(days(), {
    default: 2,
    source: hezhou('part 1 item 2'),
    term: '每次小组活动天数上限',
    description: 'Days an activity lasts, at most (REP-7).',
  }),
};
