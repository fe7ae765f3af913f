import { hasCongress, readRegionRow, regionKinds } from './regions.ts';

describe('A row of divisions (REP-1)', () => {
  it('loses the zeros that only pad its codes', () => {
    const row = {
      code: '611002100000',
      name: ' 夜村镇 ',
      level: 'TOWNSHIP',
      kind: 'TOWN',
      parentCode: '611002000000',
    } as const;

    expect(readRegionRow(row, 0)).toEqual({
      code: '611002100',
      name: '夜村镇',
      level: 'TOWNSHIP',
      kind: 'TOWN',
      parentCode: '611002',
    });
  });

  it('of a district may lie directly in its province: the city level may be absent', () => {
    const row = { code: '110101', name: '东城区', level: 'COUNTY', kind: 'COUNTY', parentCode: '110000' } as const;

    expect(readRegionRow(row, 0).parentCode).toBe('110000');
  });

  it('elects a congress down to the town; sub-districts, zones, villages and communities do not (ACC-4)', () => {
    expect(regionKinds.filter(hasCongress)).toEqual(['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN']);
  });
});
