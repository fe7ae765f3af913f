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
 * first of them is the one that is taken. Stopped anywhere, also where the system fails, it is resumed by running it again.
 */
export const importOpinions = async (work: OpinionsImport): Promise<ImportReport> => {
  const { rows, onProgress, concurrency = 4 } = work;
  const entries: RowEntry[] = [];
  const failures: unknown[] = [];
  const running = new Set<Promise<void>>();
  const lastOfId = new Map<string, Promise<void>>();
  const send = async (row: SourceRow): Promise<void> => {
    if (failures.length > 0) return;
    try {
      entries.push(await importRow(row, work));
      onProgress?.(entries.length);
    } catch (error) {
      failures.push(error);
    }
  };

  for await (const row of rows) {
    const id = row.values.id?.trim() || `row ${row.number}`;
    const done = (lastOfId.get(id) ?? Promise.resolve()).then(() => send(row));
    lastOfId.set(id, done);
    running.add(done);
    void done.then(() => running.delete(done));
    if (running.size >= concurrency) await Promise.race(running);
    if (failures.length > 0) break;
  }
  // What is under way when the system fails ends first, for the caller closes the graph.
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  return reportOf(entries);
};
