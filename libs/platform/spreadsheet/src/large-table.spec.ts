import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readTable } from './read-table.ts';
import { writeTable } from './write-table.ts';

import type { Column } from './columns.ts';

const columns = Array.from({ length: 20 }, (_, i): Column<number> => {
  if (i % 4 === 0) return { heading: `数${i}`, value: (n) => n * 20 + i };
  if (i % 4 === 1)
    return { heading: `日${i}`, kind: 'DAY', value: (n) => `2026-03-${String((n % 28) + 1).padStart(2, '0')}` };
  return { heading: `文${i}`, value: (n) => `商洛市商州区第${n % 977}号意见` };
});

describe('A table of 100,000 rows and 20 columns', () => {
  // The sheet's document is about 100 MB: held as a whole it would not fit into the memory allowed here.
  it.each(['名册.xlsx', '名册.csv'])(
    'is written and read as a stream: %s',
    async (name) => {
      const folder = await mkdtemp(join(tmpdir(), 'renda-sheet-'));
      const written = await writeTable(join(folder, name), columns, Array(100_000).keys());

      let [rows, cells] = [0, 0];
      for await (const row of await readTable(join(folder, name), { limits: { memoryMegabytes: 96 } })) {
        rows += 1;
        cells += row.cells.length;
      }

      await rm(folder, { recursive: true });
      expect([written.rows, rows, cells]).toEqual([100_000, 100_000, 2_000_000]);
    },
    180_000,
  );
});
