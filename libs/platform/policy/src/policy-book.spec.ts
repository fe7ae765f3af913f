import { policyBook } from './policy-book.ts';
import { policyNames } from './policies.ts';

import type { PolicyEntry } from './policy-entry.ts';

const entry = (
  region: string,
  effectiveFrom: PolicyEntry['effectiveFrom'],
  value: unknown,
  rest: Partial<PolicyEntry> = {},
): PolicyEntry => ({
  region,
  name: 'opinion.sortDays',
  effectiveFrom,
  revision: 1,
  value,
  source: { basis: 'DECISION', text: `decision of ${region}` },
  setBy: 'officer-1',
  setAt: new Date('2026-01-01T00:00:00Z'),
  ...rest,
});

const sortDays = (entries: readonly PolicyEntry[], region: string, on: PolicyEntry['effectiveFrom']) => {
  const { value, from } = policyBook(entries).explain(region, 'opinion.sortDays', on);
  return [value, from];
};

describe('A policy in force', () => {
  it.each<[string, readonly PolicyEntry[], string, readonly [number, string]]>([
    ['the default, if nobody says anything', [], '611002', [3, 'DEFAULT']],
    ["the region's own value", [entry('611002', '2026-01-01', 7)], '611002', [7, '611002']],
    ["the city's, for a county without its own", [entry('611000', '2026-01-01', 7)], '611002', [7, '611000']],
    ["the province's, for a village", [entry('610000', '2026-01-01', 7)], '611002001001', [7, '610000']],
    ["the country's", [entry('100000', '2026-01-01', 7)], '611002', [7, '100000']],
    [
      'the nearest, though a farther one is newer',
      [entry('611000', '2020-01-01', 7), entry('610000', '2026-01-01', 9)],
      '611002',
      [7, '611000'],
    ],
    ["not a neighbour's", [entry('611003', '2026-01-01', 7)], '611002', [3, 'DEFAULT']],
    ["not a county's for its city", [entry('611002', '2026-01-01', 7)], '611000', [3, 'DEFAULT']],
    ['the same for a padded code', [entry('611002', '2026-01-01', 7)], '611002000000', [7, '611002']],
  ])('is %s', (_, entries, region, expected) => {
    expect(sortDays(entries, region, '2026-03-01')).toEqual(expected);
  });

  it.each<[string, PolicyEntry['effectiveFrom'], number]>([
    ['the day before a change, the old value', '2026-03-31', 7],
    ['the day of a change, the new value', '2026-04-01', 9],
    ['before the first value, the default', '2025-12-31', 3],
  ])('is, on %s', (_, on, value) => {
    const entries = [entry('611002', '2026-04-01', 9), entry('611002', '2026-01-01', 7)];

    expect(sortDays(entries, '611002', on)).toEqual([value, value === 3 ? 'DEFAULT' : '611002']);
  });

  it('is the last correction of a day', () => {
    const entries = [1, 3, 2].map((revision) => entry('611002', '2026-01-01', 10 + revision, { revision }));

    expect(sortDays(entries, '611002', '2026-03-01')).toEqual([13, '611002']);
  });

  it('is inherited again from the day a region gives its own value up', () => {
    const entries = [
      entry('611000', '2026-01-01', 9),
      entry('611002', '2026-01-01', 7),
      entry('611002', '2026-02-01', null),
    ];

    expect(sortDays(entries, '611002', '2026-01-31')).toEqual([7, '611002']);
    expect(sortDays(entries, '611002', '2026-02-01')).toEqual([9, '611000']);
  });

  it("is the region's own word rather than its pack's, of the same day too", () => {
    const own = entry('451100', '2019-09-26', 4, { name: 'group.activitiesPerYear' });

    expect(policyBook([own]).explain('451100', 'group.activitiesPerYear', '2026-03-01').value).toBe(4);
  });

  it('cannot be changed by who reads it', () => {
    const { value } = policyBook([]).explain('611002', 'station.standard', '2026-03-01');

    expect(() => Object.assign(value.items[0] ?? {}, { points: 99 })).toThrow(TypeError);
  });

  it('that cannot be read keeps no other from being read', () => {
    const book = policyBook([entry('611002', '2026-01-01', 'seven')]);

    expect(() => book.explain('611002', 'opinion.sortDays', '2026-03-01')).toThrow(/opinion\.sortDays/);
    expect(book.explain('611002', 'opinion.rateDays', '2026-03-01').value).toBe(15);
  });

  it('is told for every parameter with where it comes from', () => {
    const all = policyBook([entry('611002', '2026-01-01', 7)]).explainAll('611002', '2026-03-01');

    expect(all.map(({ name }) => name)).toEqual(policyNames);
    expect(all.find(({ name }) => name === 'opinion.sortDays')).toEqual({
      name: 'opinion.sortDays',
      value: 7,
      from: '611002',
      effectiveFrom: '2026-01-01',
      basis: 'DECISION',
      source: 'decision of 611002',
      setBy: 'officer-1',
      setAt: new Date('2026-01-01T00:00:00Z'),
      unit: 'DAYS',
      term: '分拣期限（天）',
      description: expect.stringContaining('STA-5'),
    });
  });
});
