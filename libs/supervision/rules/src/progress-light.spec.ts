import { progressLightOf } from './progress-light.ts';

import type { MilestoneFacts, ProgressFacts } from './progress-light.ts';

const facts: ProgressFacts = {
  state: 'UNDER_WAY',
  percent: 0,
  spent: 0,
  budget: 100_000_00,
  reportsFrom: '2026-03-01',
  reportedMonth: '2026-05-01',
  amberLag: 10,
  redLag: 30,
};

// A hundred days from 1 March to 9 June: a point a day.
const wholeWork: MilestoneFacts = { title: 'Opened', dueOn: '2026-06-09', percent: 100, reachedOn: null };
const plan = { startsOn: '2026-03-01', milestones: [wholeWork] } as const;
// 60 days after the start: 60 percent should be done.
const day60 = '2026-04-30';

const lightAt = (more: Partial<ProgressFacts>, day: typeof day60 | `${number}-${number}-${number}` = day60) =>
  progressLightOf({ ...facts, ...more }, plan, day);

describe('The light of a project (SUP-4)', () => {
  it.each([
    ['ahead of plan', 61, 'GREEN'],
    ['on plan', 60, 'GREEN'],
    ['9 points behind', 51, 'GREEN'],
    ['exactly amberLag behind', 50, 'AMBER'],
    ['11 points behind', 49, 'AMBER'],
    ['exactly redLag behind is not more than redLag', 30, 'AMBER'],
    ['31 points behind', 29, 'RED'],
    ['nothing done', 0, 'RED'],
  ])('%s', (_, percent, light) => expect(lightAt({ percent })?.light).toBe(light));

  it('counts exactly: a fraction short of ten points is green, ten points amber', () => {
    const thirds = { startsOn: '2026-03-01', milestones: [{ ...wholeWork, dueOn: '2026-03-31' }] } as const;
    // 4 of 30 days: 13⅓ points should be done.
    const at = (percent: number) => progressLightOf({ ...facts, percent }, thirds, '2026-03-05');

    expect([at(4)?.light, at(3)?.light]).toEqual(['GREEN', 'AMBER']);
    expect(at(3)).toMatchObject({ plannedPercent: 13.33, lag: 10.33 });
  });

  it('follows a straight line between milestones, and stays at the last', () => {
    const two = {
      startsOn: '2026-03-01',
      milestones: [
        { title: 'a', dueOn: '2026-03-11', percent: 20, reachedOn: '2026-03-10' },
        { title: 'b', dueOn: '2026-03-31', percent: 100, reachedOn: '2026-03-30' },
      ],
    } as const;
    const plannedAt = (day: `${number}-${number}-${number}`) => progressLightOf(facts, two, day)?.plannedPercent;

    expect(
      (['2026-02-20', '2026-03-01', '2026-03-06', '2026-03-11', '2026-03-21', '2026-03-31', '2027-01-01'] as const).map(
        plannedAt,
      ),
    ).toEqual([0, 0, 10, 20, 60, 100, 100]);
  });

  it.each([
    ['a milestone due today is not past due', '2026-06-09', null, 'GREEN'],
    ['a milestone past due is at least amber', '2026-06-10', null, 'AMBER'],
    ['a milestone reached is never past due', '2026-06-10', '2026-06-12', 'GREEN'],
  ] as const)('%s', (_, day, reachedOn, light) => {
    const milestones = [{ ...wholeWork, reachedOn }];

    const seen = progressLightOf({ ...facts, percent: 100 }, { ...plan, milestones }, day);

    expect(seen?.light).toBe(light);
  });

  it.each([
    ['spend at the budget is in order', 100_000_00, 'GREEN'],
    ['a fen over the budget is at least amber', 100_000_01, 'AMBER'],
  ])('%s', (_, spent, light) => expect(lightAt({ percent: 60, spent })?.light).toBe(light));

  it('knows no over-spend where no budget was decided', () => {
    expect(lightAt({ percent: 60, spent: 1, budget: null })?.light).toBe('GREEN');
  });

  it.each([
    ['the month that is not over needs no report yet', '2026-03-31', '2026-03-01', null, 'GREEN'],
    ['on the first of the next month it is missing', '2026-04-01', '2026-03-01', null, 'AMBER'],
    ['a report of that month is enough', '2026-04-30', '2026-03-01', '2026-03-01', 'GREEN'],
    ['a report of the month before is not', '2026-05-01', '2026-03-01', '2026-03-01', 'AMBER'],
    ['under way on its last day, a month is owed', '2026-04-01', '2026-03-31', null, 'AMBER'],
    ['begun this month, none is owed', '2026-04-30', '2026-04-01', null, 'GREEN'],
  ] as const)('%s', (_, day, reportsFrom, reportedMonth, light) =>
    expect(lightAt({ percent: 100, reportsFrom, reportedMonth }, day)?.light).toBe(light),
  );

  it('lets the worst count, and tells all reasons, the worst first', () => {
    const seen = lightAt({ percent: 0, spent: 100_000_01, reportedMonth: '2026-02-01' });

    expect(seen?.light).toBe('RED');
    expect(seen?.reasons).toEqual([
      { cause: 'LAG', light: 'RED', detail: '60 > 30' },
      { cause: 'OVER_BUDGET', light: 'AMBER', detail: '100000.01 > 100000.00' },
      { cause: 'NO_REPORT', light: 'AMBER', detail: '2026-03' },
    ]);
  });

  it('asks no report of a project that has not begun, nor a light where no plan runs', () => {
    expect(lightAt({ state: 'PLANNED', percent: 60, reportedMonth: null })?.light).toBe('GREEN');
    expect(lightAt({ state: 'SUSPENDED' })).toBeNull();
    expect(lightAt({ state: 'REPORTED_DONE' })).toBeNull();
  });
});
