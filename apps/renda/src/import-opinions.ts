import { readFile, writeFile } from 'node:fs/promises';

import { parseRegionCode } from '@renda/kernel';
import {
  exitCodeOf,
  handlingUnits,
  importErrors,
  importOpinions,
  openSourceRows,
  placesBelow,
} from '@renda/opinion-import';
import { loadSample } from '@renda/sample-data';
import { openGraphClient } from '@renda/supergraph';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';

import type { Viewer } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';
import type { AskGraph, ImportReport, SourceTable } from '@renda/opinion-import';

import { readEnvironment } from './environment.ts';
import { startErrors } from './errors.ts';
import { openRenda } from './open-renda.ts';
import { operatorsLanguage } from './report-failure.ts';

export interface ImportOptions {
  readonly columns?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly region: string;
  readonly system: string;
}

/** `renda import opinions FILE`: exit code 0 when no row is refused, 2 when some are, 1 when the file cannot be read or the system failed. */
export const importFile = async (file: string, options: ImportOptions): Promise<void> => {
  const viewer = importer(parseRegionCode(options.region));
  const map = options.columns ? await columnMap(options.columns) : {};
  const rows = await countRows(await openSourceRows(file, map));
  const environment = readEnvironment(process.env);
  const renda = await openRenda(environment);
  try {
    if (environment.sample === 'shangluo')
      await loadSample(renda.graph, {
        realDataFolder: environment.realDataFolder,
        withoutLetters: true,
        clock: renda.clock,
        calendar: renda.calendar,
        logger: renda.logger,
        tell: console.error,
      });
    const client = await openGraphClient(renda.graph, renda.logger);
    const ask: AskGraph = (query, variables) => client.ask(query, variables, viewer, operatorsLanguage());
    try {
      const report = await withProgress(rows, (onProgress) => runImport(file, map, options, ask, onProgress));
      await tell(report, options.report);
    } finally {
      await client.stop();
    }
  } finally {
    await renda.stop();
  }
};

const runImport = async (
  file: string,
  map: Readonly<Record<string, string | null>>,
  { region, system, dryRun = false }: ImportOptions,
  ask: AskGraph,
  onProgress: (done: number) => void,
): Promise<ImportReport> => {
  const { rows, headings } = await openSourceRows(file, map);
  return importOpinions({
    rows,
    headings,
    ask,
    places: await placesBelow(ask, region),
    regionCode: region,
    system,
    language: operatorsLanguage(),
    dryRun,
    unitId: handlingUnits(ask, region, dryRun),
    onProgress,
  });
};

const columnMap = async (file: string): Promise<Readonly<Record<string, string | null>>> => {
  try {
    return z.record(z.string(), z.string().nullable()).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw importErrors.COLUMN_MAP_INVALID({ detail: error instanceof Error ? error.message : String(error) });
  }
};

const countRows = async ({ rows }: SourceTable): Promise<number> => {
  let count = 0;
  for await (const _ of rows) count += 1;
  return count;
};

/** The office that runs the command: its staff in the prefecture, with no other right. */
const importer = (region: RegionCode): Viewer => ({
  kind: 'USER',
  subject: 'renda import',
  grants: [{ role: 'COMMITTEE_STAFF', region }],
  scopes: [],
});

const withProgress = async <T>(total: number, work: (onProgress: (done: number) => void) => Promise<T>): Promise<T> => {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} · {eta_formatted}',
    stream: process.stderr,
    noTTYOutput: false,
  });
  bar.start(total, 0);
  try {
    return await work((done) => bar.update(done));
  } finally {
    bar.stop();
  }
};

const writeReport = async (report: ImportReport, file: string): Promise<void> => {
  try {
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw startErrors.FILE_UNWRITABLE({ file, detail: error instanceof Error ? error.message : String(error) });
  }
};

const tell = async (report: ImportReport, file: string | undefined): Promise<void> => {
  if (file) await writeReport(report, file);
  const { rows, taken, already, refused, entries } = report;
  console.log(JSON.stringify({ rows, taken, already, refused }));
  for (const { row, column, code, reason } of entries.filter(({ outcome }) => outcome === 'REFUSED').slice(0, 20)) {
    console.error(`${row}${column ? ` ${column}` : ''}: ${code} ${reason}`);
  }
  process.exitCode = exitCodeOf(report);
};
