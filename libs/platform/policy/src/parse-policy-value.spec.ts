import { DomainError } from '@renda/kernel';

import { parsePolicyValue, policyValueFromText } from './parse-policy-value.ts';
import { policies } from './policies.ts';

import type { PolicyName } from './policies.ts';

const refusalOf = (name: PolicyName, value: unknown): DomainError => {
  try {
    parsePolicyValue(name, value);
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error(`${name} took ${JSON.stringify(value)}.`);
};

const { classes, ...scheme } = policies['suggestion.classScheme'].default;
const dutyScheme = policies['duty.scheme'].default;
const standard = policies['station.standard'].default;

describe('A value of policy', () => {
  it.each<[PolicyName, unknown, string, string]>([
    ['opinion.sortDays', 'three', '–', 'number'],
    ['opinion.sortDays', 2.5, '–', 'integer'],
    ['opinion.sortDays', 0, '–', '≥ 1'],
    ['opinion.sortDays', 367, '–', '≤ 366'],
    ['opinion.sortDays', null, '–', 'number'],
    ['suggestion.approval', 'SOMEBODY', '–', 'ALL | OFFICE | NONE | DUAL_CONTACT_ONLY'],
    ['group.quarterlyTheme', 'yes', '–', 'true | false'],
    ['motion.signersMin', { PROVINCE: 10 }, 'COUNTRY', 'number'],
    [
      'motion.signersMin',
      { COUNTRY: 30, PROVINCE: 10, PREFECTURE: 10, COUNTY: 10, TOWNSHIP: 5, VILLAGE: 1 },
      '–',
      'without VILLAGE',
    ],
    ['vote.surplusRatio', { numerator: 6, denominator: 5 }, '–', '0 … 1'],
    ['vote.surplusRatio', '1.2', '–', '0 … 1'],
    ['vote.surplusRatio', -0.2, '–', '{ … }'],
    ['supervision.reportDays', { draft: 5, final: 10, members: 7 }, '–', 'draft ≥ final ≥ members'],
    ['suggestion.classScheme', { ...scheme, classes: [classes[0], classes[0]] }, 'classes', 'no duplicates'],
    [
      'suggestion.classScheme',
      { ...scheme, classes: [{ ...classes[0], needs: ['MONEY'] }, classes[1]] },
      'classes.0.needs.0',
      'COMMITMENT | EVIDENCE | REASON',
    ],
    ['duty.scheme', { ...dutyScheme, grades: [...dutyScheme.grades].reverse() }, 'grades', 'falling to 0'],
    ['duty.scheme', { ...dutyScheme, total: 101 }, 'items', 'sum of cap'],
    ['station.standard', { ...standard, stars: [...standard.stars].reverse() }, 'stars', 'rising'],
    ['station.standard', { ...standard, items: [] }, 'items', 'length ≥ 1'],
    ['project.phases', [{ code: 'LAUNCH', zh: '启动', en: 'launch', fromMonth: 3, toMonth: 2 }], '–', 'without gap'],
  ])('%s = %j is refused, naming the place and what it must be', (name, value, path, expected) => {
    const refusal = refusalOf(name, value);

    expect(refusal.code).toBe('POLICY_INVALID_VALUE');
    expect(refusal.params).toMatchObject({ name, path, expected: expect.stringContaining(expected) });
  });

  it('is refused in both languages, with the parameter and its Chinese term', () => {
    const refusal = refusalOf('opinion.sortDays', 0);

    expect(refusal.sentence('en')).toContain('opinion.sortDays (分拣期限（天）)');
    expect(refusal.sentence('zh-CN')).toContain('应为 ≥ 1');
  });

  it.each([
    [0.2, 1, 5],
    ['0.25', 1, 4],
    [0, 0, 1],
    [1, 1, 1],
    ['0.125', 1, 8],
  ])('of a ratio given as %s is kept as %s/%s, so that what it decides is exact', (value, numerator, denominator) => {
    expect(parsePolicyValue('vote.surplusRatio', value)).toEqual({ numerator, denominator });
  });

  it.each([
    ['5', 5],
    ['true', true],
    [' NEXT_WORKDAY ', 'NEXT_WORKDAY'],
    ['{"draft":20}', { draft: 20 }],
    ['null', null],
  ])('typed as %j is read as %j', (text, value) => {
    expect(policyValueFromText(text)).toEqual(value);
  });
});
