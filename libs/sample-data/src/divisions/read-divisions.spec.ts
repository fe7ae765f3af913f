import { readNation, readTownsAndVillages } from './read-divisions.ts';

describe('The divisions of the country', () => {
  it('has one root, and every other division stands below one that is there', async () => {
    const divisions = await readNation();
    const codes = new Set(divisions.map(({ code }) => code));

    const orphans = divisions.filter(({ parentCode }) => parentCode !== null && !codes.has(parentCode));

    expect(divisions.filter(({ parentCode }) => parentCode === null)).toHaveLength(1);
    expect(orphans).toEqual([]);
  });

  it('leaves out the headings of the statistical tables: the districts of Beijing stand directly below it', async () => {
    const divisions = await readNation();

    const dongcheng = divisions.find(({ name }) => name === '东城区');

    expect(dongcheng).toMatchObject({ code: '110101', parentCode: '110000', kind: 'COUNTY' });
    expect(divisions.some(({ name }) => name === '市辖区')).toBe(false);
  });

  it('gives every code to one division: a city without counties is not listed as its own county', async () => {
    const divisions = await readNation();

    expect(new Set(divisions.map(({ code }) => code)).size).toBe(divisions.length);
    expect(divisions.find(({ code }) => code === '441900')).toMatchObject({ name: '东莞市', level: 'CITY' });
  });

  it('tells statistical zones from counties', async () => {
    const divisions = await readNation();

    expect(divisions.find(({ code }) => code === '130171')).toMatchObject({ level: 'COUNTY', kind: 'ZONE' });
    expect(divisions.find(({ code }) => code === '232761')).toMatchObject({ level: 'COUNTY', kind: 'COUNTY' });
  });
});

describe('The divisions of Shangluo', () => {
  it('are 110 towns, sub-districts and zones with 1,314 villages and communities', async () => {
    const divisions = await readTownsAndVillages('611000');

    expect(divisions.filter(({ level }) => level === 'TOWNSHIP')).toHaveLength(110);
    expect(divisions.filter(({ level }) => level === 'VILLAGE')).toHaveLength(1314);
    expect(divisions.find(({ name }) => name === '夜村镇')).toMatchObject({ kind: 'TOWN', parentCode: '611002' });
    expect(divisions.find(({ name }) => name === '城关街道')).toMatchObject({ kind: 'SUB_DISTRICT' });
    expect(divisions.find(({ name }) => name === '荆河工业园')).toMatchObject({ kind: 'ZONE' });
  });
});
