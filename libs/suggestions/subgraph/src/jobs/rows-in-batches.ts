import { batch } from './in-batches.ts';

import type { JobRun } from '@renda/events';

import type { SuggestionsUnit } from '../context.ts';

/** What is due, and what is done with it in one transaction; `work` leaves no row that `find` finds again. */
export interface DueRows<T extends { readonly id: string }> {
  readonly find: (unit: SuggestionsUnit, limit: number, except: readonly string[]) => Promise<readonly T[]>;
  readonly work: (rows: readonly T[], unit: SuggestionsUnit) => Promise<void>;
}

/**
 * Works through rows, one transaction a batch. A batch that fails is gone through row by row, so that a row at fault
 * stops no other; the run then ends as failed, naming those rows.
 */
export const rowsInBatches = async <T extends { readonly id: string }>(
  job: JobRun<SuggestionsUnit>,
  { find, work }: DueRows<T>,
): Promise<void> => {
  const faults = new Map<string, unknown>();

  const worked = (limit: number, onFound?: (row: T) => void): Promise<number> =>
    job.inUnit(async (unit) => {
      const rows = await find(unit, limit, [...faults.keys()]);
      rows.forEach((row) => onFound?.(row));
      await work(rows, unit);
      return rows.length;
    });

  /** False once nothing is left. */
  const tookOne = async (): Promise<boolean> => {
    let tried: T | undefined;
    try {
      return (await worked(1, (row) => (tried = row))) > 0;
    } catch (fault) {
      if (!tried) throw fault;
      faults.set(tried.id, fault);
      return true;
    }
  };

  const oneByOne = async (): Promise<number> => {
    let done = 0;
    while (done < batch && !job.signal.aborted && (await tookOne())) done += 1;
    return done;
  };

  for (let done = batch; done === batch && !job.signal.aborted;) done = await worked(batch).catch(oneByOne);
  if (faults.size > 0) throw new AggregateError(faults.values(), `Rows at fault: ${named(faults)}`);
};

const named = (faults: ReadonlyMap<string, unknown>): string =>
  [...faults].map(([id, fault]) => `${id} (${fault instanceof Error ? fault.message : String(fault)})`).join(', ');
