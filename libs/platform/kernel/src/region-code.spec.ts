import fc from 'fast-check';

import { DomainError } from './errors.ts';
import { ancestorsOf, isWithin, parseRegionCode, regionLevel, regionPrefix, ROOT_REGION } from './region-code.ts';

import type { RegionLevel } from './region-code.ts';

/** A place as the path of its levels, from which code and kinship follow without the code under test. */
const number = (min: number, max: number, length: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(length, '0'));
const paths = fc
  .tuple(
    number(11, 82, 2),
    number(1, 90, 2),
    number(1, 99, 2),
    number(1, 999, 3),
    number(1, 999, 3),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([province, prefecture, county, township, village, depth]) =>
    [province, prefecture, county, township, village].slice(0, depth),
  );
const codeOf = (path: readonly string[]): string =>
  path.length === 0 ? '100000' : path.length > 3 ? path.join('') : path.join('').padEnd(6, '0');

describe('The code of a region', () => {
  it.each([
    ['610000', '61', 'PROVINCE'],
    ['611000', '6110', 'PREFECTURE'],
    ['611002', '611002', 'COUNTY'],
    ['611002001', '611002001', 'TOWNSHIP'],
    ['611002001003', '611002001003', 'VILLAGE'],
    ['100000', '', 'COUNTRY'],
    ['429004', '429004', 'COUNTY'],
    ['441900003', '441900003', 'TOWNSHIP'],
  ] satisfies [string, string, RegionLevel][])(
    '%s begins the codes below it with "%s" and is a %s',
    (code, prefix, level) => {
      expect(parseRegionCode(code)).toBe(code);
      expect(regionPrefix(code)).toBe(prefix);
      expect(regionLevel(code)).toBe(level);
    },
  );

  it.each([
    ['611002001000', '611002001'],
    ['611002000000', '611002'],
    ['611002000', '611002'],
    ['610000000000', '610000'],
    ['441900003000', '441900003'],
    ['100000000000', '100000'],
  ])('%s, padded, is %s', (padded, code) => {
    expect(parseRegionCode(padded)).toBe(code);
    expect(regionPrefix(padded)).toBe(regionPrefix(code));
  });

  it.each([
    '',
    '61',
    '6110',
    '61100',
    '6110020',
    '61100200100',
    '6110020010031',
    '000000',
    '010000',
    '100001',
    '101000',
    '6110a2',
    '611002\n',
    ' 611002',
    '６１１００２',
    '61%000',
  ])('is refused: "%s"', (text) => {
    expect(() => parseRegionCode(text)).toThrow(DomainError);
  });
});

describe('Regions nest by their codes', () => {
  it.each([
    ['611002', '611002', true],
    ['611002', '611000', true],
    ['611002001003', '610000', true],
    ['611002', '100000', true],
    ['611000', '611002', false],
    ['611102', '611000', false],
    ['100000', '610000', false],
    ['441900003', '441900', true],
    ['429004', '420000', true],
    ['611002010', '611002001', false],
  ])('%s lies in %s: %s', (code, ancestor, expected) => {
    expect(isWithin(code, ancestor)).toBe(expected);
  });

  it.each([
    ['611002001003', ['611002001', '611002', '611000', '610000', '100000']],
    ['611000', ['610000', '100000']],
    ['610000', ['100000']],
    ['100000', []],
    ['441900003', ['441900', '440000', '100000']],
  ])('above %s lie %j, the nearest first', (code, expected) => {
    expect(ancestorsOf(code)).toEqual(expected);
  });

  it('as the paths of their levels do', () => {
    fc.assert(
      fc.property(paths, paths, fc.integer({ min: 0, max: 5 }), (path, other, depth) => {
        const above = path.slice(0, depth);
        const isPrefix = other.every((level, index) => path[index] === level);

        expect(isWithin(codeOf(path), codeOf(above))).toBe(true);
        expect(isWithin(codeOf(path), codeOf(other))).toBe(isPrefix);
      }),
      { numRuns: 500 },
    );
  });

  it('with as many above as the path is long', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const expected = path.map((_, index) => codeOf(path.slice(0, index))).reverse();

        expect(ancestorsOf(codeOf(path))).toEqual(expected);
        expect(parseRegionCode(codeOf(path))).toBe(codeOf(path));
        expect(path.length === 0 || ancestorsOf(codeOf(path)).at(-1) === ROOT_REGION).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
