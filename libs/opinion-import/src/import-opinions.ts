import type { RowImport } from './import-row.ts';
import { importRow } from './import-row.ts';
import { type ImportReport, reportOf, type RowEntry } from './report.ts';
import type { SourceRow } from './source-row.ts';

export interface OpinionsImport extends RowImport {
  readonly rows: AsyncIterable<SourceRow>;
  /** Told after every row how many are done. */
  readonly onProgress?: (done: number) => void;
  /** How many rows are under way at once. */
  readonly concurrency?: number;
}

/**
 * Sends every row through the graph, several at once, but rows of the same id one after the other, in the file's order: the
 * first of them is the one that is taken. Stopped anywhere, it is resumed by running it again.
 */
export const importOpinions = async (work: OpinionsImport): Promise<ImportReport> => {
  const { rows, onProgress, concurrency = 4 } = work;
  const entries: RowEntry[] = [];
  const running = new Set<Promise<void>>();
  const lastOfId = new Map<string, Promise<void>>();

  for await (const row of rows) {
    const id = row.values.id?.trim() || `row ${row.number}`;
    const done = (lastOfId.get(id) ?? Promise.resolve()).then(async () => {
      entries.push(await importRow(row, work));
      onProgress?.(entries.length);
    });
    lastOfId.set(id, done);
    running.add(done);
    void done.finally(() => running.delete(done)).catch(() => undefined);
    if (running.size >= concurrency) await Promise.race(running);
  }
  await Promise.all(running);
  return reportOf(entries);
};
