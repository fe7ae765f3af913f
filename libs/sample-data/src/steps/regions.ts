import { readNation, readTownsAndVillages } from '../divisions/read-divisions.ts';
import type { Division } from '../divisions/division.ts';
import { asOffice, type SampleGraph } from '../sample-graph.ts';

const rowsAtOnce = 2_500;

/** The divisions of the country to the county, and those of the prefecture to the village; returns the prefecture's. */
export const loadRegions = async (graph: SampleGraph, prefecture: string): Promise<readonly Division[]> => {
  const [nation, below] = await Promise.all([readNation(), readTownsAndVillages(prefecture)]);
  const divisions = [...nation, ...below];
  for (let at = 0; at < divisions.length; at += rowsAtOnce) {
    await graph.act('importRegions', { rows: divisions.slice(at, at + rowsAtOnce) }, asOffice('100000'), 'added');
  }
  return [...nation.filter(({ code }) => code.startsWith(prefecture.slice(0, 4))), ...below];
};
