import { definePolicy } from '../policy-definition.ts';
import { assumption, city } from '../policy-source.ts';
import { count, days } from '../schemas/numbers.ts';
import { stationLedgers, stationStandard } from '../schemas/station.ts';
import { nineLedgers } from '../values/station-ledgers.ts';
import { sixHaves } from '../values/station-standards.ts';

/** Stations and the closed loop of a citizen's opinion: STA-3 to STA-6. */
export const stationPolicies = {
  'station.receptionsPerYear': definePolicy(count(), {
    default: 4,
    source: city('After Yinchuan, implementing opinion on dual contact (双联), part 3 item 3'),
    term: '每年到站接待次数',
    description: 'Receptions each representative attends in a year, at least (STA-4).',
  }),
  'station.noticeDays': definePolicy(days(0), {
    default: 3,
    source: assumption('Local rules ask for 2 to 3 days.'),
    term: '接待预告天数',
    description: 'Days ahead a reception is published (STA-4).',
  }),
  'station.standard': definePolicy(stationStandard(), {
    default: sixHaves,
    source: city('After Changzhi, article on representatives’ stations; points and stars are our assumption'),
    term: '站点建设标准',
    description: 'The checklist by which a station is assessed (STA-3).',
  }),
  'station.ledgers': definePolicy(stationLedgers(), {
    default: nineLedgers,
    source: city("After Hezhou, practice of deputies' work (2019), part 4: 两册七簿"),
    term: '站点台账',
    description: 'The ledgers a station keeps, each a view of real records (STA-6).',
  }),
  'opinion.sortDays': definePolicy(days(), {
    default: 3,
    source: assumption('No source names a number.'),
    term: '分拣期限（天）',
    description: 'Days to sort an opinion, and for a handler to hand it back (STA-5).',
  }),
  'opinion.resolveDays': definePolicy(days(), {
    default: 30,
    source: assumption('No source names a number.'),
    term: '办理期限（天）',
    description: 'Days from taking up an opinion to its result (STA-5).',
  }),
  'opinion.feedbackDays': definePolicy(days(), {
    default: 5,
    source: assumption('No source names a number.'),
    term: '反馈期限（天）',
    description: 'Days from the result to telling the citizen and the representative (STA-5).',
  }),
  'opinion.rateDays': definePolicy(days(), {
    default: 15,
    source: assumption('No source names a number.'),
    term: '评价期限（天）',
    description: 'Days the citizen has to rate; then the opinion closes without a rating (STA-5).',
  }),
  'opinion.maxRehandlings': definePolicy(count(0, 10), {
    default: 2,
    source: assumption('No source names a number.'),
    term: '重新办理次数上限',
    description: 'Times a rating of 不满意 sends an opinion back to be handled again (STA-5).',
  }),
};
