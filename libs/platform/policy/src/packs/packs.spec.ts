import { parseRegionCode } from '@renda/kernel';

import { parsePolicyValue } from '../parse-policy-value.ts';
import { policyBook } from '../policy-book.ts';
import { policyPacks } from './index.ts';

import type { PolicyName } from '../policies.ts';

/** The column "set by" of domain.md section 9, by hand. */
const setBy: readonly (readonly [string, string, readonly PolicyName[]])[] = [
  [
    'yinchuan',
    '640100',
    [
      'contact.deputiesPerMember',
      'contact.visitsPerYear',
      'contact.citizensMin',
      'contact.citizensMax',
      'meeting.observersMin',
      'station.receptionsPerYear',
      'station.standard',
      'suggestion.approval',
      'duty.scheme',
      'project.amberLag',
      'project.redLag',
    ],
  ],
  [
    'hezhou',
    '451100',
    [
      'group.activitiesPerYear',
      'group.quarterlyTheme',
      'group.activityDaysMin',
      'group.activityDaysMax',
      'keySupervision.perLeaderMin',
      'keySupervision.perLeaderMax',
      'station.standard',
      'station.ledgers',
      'duty.yearly',
    ],
  ],
  ['jinghong', '532801', ['project.planMonths', 'project.phases']],
  ['zhangye', '620700', []],
  ['changzhi', '140400', ['station.standard', 'station.ledgers']],
  ['poyang', '361128', ['budget.townshipVisits']],
  ['longan', '410506', []],
  ['xiamen', '350200', ['appointment.steps']],
];

const book = policyBook([]);
const on = '2026-03-01';

describe('The city packs (domain.md section 9)', () => {
  it.each(setBy)('%s (%s) sets what the table says it set, and nothing else', (key, region, names) => {
    const pack = policyPacks.find((one) => one.key === key);

    expect(pack?.region).toBe(region);
    expect(pack?.values.map(({ name }) => name)).toEqual(names);
  });

  it.each(policyPacks.map((pack) => [pack.key, pack] as const))(
    '%s has values in their form, and says where each stands',
    (_, pack) => {
      expect(parseRegionCode(pack.region)).toBe(pack.region);
      for (const { name, value, at, assumed } of pack.values) {
        expect(parsePolicyValue(name, value)).toEqual(value);
        expect(at === '–' ? assumed : at).toBeTruthy();
      }
    },
  );

  it('give a city its own standard, ledgers, duties and figures', () => {
    const standard = (region: string) => book.explain(region, 'station.standard', on).value;
    const ledgers = (region: string) => book.explain(region, 'station.ledgers', on).value;

    expect(
      ['640100', '451100', '140400'].map((region) => [standard(region).name, standard(region).items.length]),
    ).toEqual([
      ['七有三公开', 10],
      ['八有', 8],
      ['六有', 7],
    ]);
    expect(['451100', '140400'].map((region) => [ledgers(region).name, ledgers(region).ledgers.length])).toEqual([
      ['两册七簿', 9],
      ['一表两卡三簿', 6],
    ]);
    expect(book.explain('451100', 'duty.yearly', on).value).toHaveLength(8);
    expect(book.explain('361128', 'budget.townshipVisits', on)).toMatchObject({
      value: 4,
      from: '361128',
      basis: 'CITY',
    });
  });

  it('hold in the counties and towns below', () => {
    expect(book.explain('451102001', 'group.quarterlyTheme', on)).toMatchObject({ value: true, from: '451100' });
  });

  it('hold from their day on and not before', () => {
    expect(book.explain('451100', 'group.quarterlyTheme', '2019-09-25')).toMatchObject({
      value: false,
      from: 'DEFAULT',
    });
    expect(book.explain('451100', 'group.quarterlyTheme', '2019-09-26')).toMatchObject({ value: true, from: '451100' });
  });

  it('mark as our assumption what stands in no document', () => {
    const lag = book.explain('640100', 'project.amberLag', on);
    const ledgers = book.explain('140400', 'station.ledgers', on);

    expect(lag.basis).toBe('ASSUMPTION');
    expect(ledgers.source).toContain('our assumption');
    expect(ledgers.value.ledgers.every(({ assumed }) => assumed)).toBe(true);
  });
});
