import { handlingUnits } from './handling-units.ts';
import { importOpinions } from './import-opinions.ts';

import type { AskGraph, GraphAnswer } from './graph-client.ts';
import type { ImportReport } from './report.ts';
import type { SourceRow } from './source-row.ts';

async function* letters(count: number): AsyncGenerator<SourceRow> {
  for (let number = 2; number < count + 2; number += 1) {
    yield {
      number,
      values: { id: `${number}`, text: `第${number}封`, writtenOn: '2026-03-02', unit: `${number}号局` },
    };
  }
}

const taken: GraphAnswer = { data: { importOpinion: { outcome: 'TAKEN' } } };
const refused = (code: string): GraphAnswer => ({ data: null, errors: [{ message: '…', extensions: { code } }] });

/** A graph that answers what is said for the row of that number, and counts. */
const graphWith = (answers: Readonly<Record<number, GraphAnswer>>) => {
  const counts = { asked: 0, answered: 0 };
  const ask: AskGraph = async (query, { input }) => {
    const { name, externalReference } = input as { name?: string; externalReference?: { id: string } };
    const isUnit = query.includes('RegisterUnit');
    const said = answers[Number.parseInt((isUnit ? name : externalReference?.id) ?? '')];
    if (isUnit) return said ?? { data: { registerHandlingUnit: { handlingUnit: { id: 'u' } } } };
    counts.asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 2));
    counts.answered += 1;
    return said ?? taken;
  };
  return { ask, counts };
};

const run = (ask: AskGraph, count: number): Promise<ImportReport> =>
  importOpinions({
    rows: letters(count),
    ask,
    places: [],
    regionCode: '611000',
    system: 'letters',
    headings: {},
    language: 'en',
    dryRun: false,
    unitId: handlingUnits(ask, '611000', false),
  });

const stopped = (ask: AskGraph, count: number): Promise<unknown> => run(ask, count).catch((error: unknown) => error);

describe('An import in which the system fails', () => {
  it.each([
    ['INTERNAL_SERVER_ERROR', refused('INTERNAL_SERVER_ERROR')],
    ['DOWNSTREAM_SERVICE_ERROR', refused('DOWNSTREAM_SERVICE_ERROR')],
    ['nothing at all', {}],
  ])('stops and names the row, when the graph says %s', async (_, failed) => {
    const { ask, counts } = graphWith({ 12: failed });

    const report = run(ask, 100);

    await expect(report).rejects.toMatchObject({ code: 'IMPORT_STOPPED', params: { row: 12 } });
    expect(counts.asked).toBeLessThan(20);
    expect(counts.answered).toBe(counts.asked);
  });

  it('stops too where it fails at the last row, or at fewer rows than go at once', async () => {
    const last = await stopped(graphWith({ 41: refused('INTERNAL_SERVER_ERROR') }).ask, 40);
    const few = await stopped(graphWith({ 2: refused('INTERNAL_SERVER_ERROR') }).ask, 2);

    expect([last, few]).toMatchObject([{ code: 'IMPORT_STOPPED' }, { code: 'IMPORT_STOPPED' }]);
  });

  it('stops where a unit cannot be registered for such a reason, and refuses the row where the graph refuses the unit', async () => {
    const failed = await stopped(graphWith({ 5: refused('INTERNAL_SERVER_ERROR') }).ask, 10);
    const { entries, ...counts } = await run(graphWith({ 5: refused('VALUE_TOO_LONG') }).ask, 10);

    expect(failed).toMatchObject({ code: 'IMPORT_STOPPED', params: { row: 5 } });
    expect(counts).toEqual({ rows: 10, taken: 9, already: 0, refused: 1 });
    expect(entries.find(({ outcome }) => outcome === 'REFUSED')).toMatchObject({ row: 5, code: 'GRAPH_REFUSED' });
  });
});
