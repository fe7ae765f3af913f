import { Writable } from 'node:stream';

import { writeTable } from '@renda/spreadsheet';

import type { Column } from '@renda/spreadsheet';

import type { Bulletin, BulletinRow } from './persistence/bulletin.table.ts';

/** The bulletin's own figures as a workbook, in Base64 (SUG-9). */
export const bulletinWorkbook = async ({ rows, title }: Bulletin): Promise<string> => {
  const chunks: Buffer[] = [];
  const target = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await writeTable(target, columnsFor(rows), rows, { sheet: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) });
  return Buffer.concat(chunks).toString('base64');
};

const columnsFor = (rows: readonly BulletinRow[]): readonly Column<BulletinRow>[] => {
  const classes = [...new Set(rows.flatMap((row) => row.classes.map(({ resultClass }) => resultClass)))].toSorted();
  return [
    { heading: '承办单位', value: ({ unit }) => unit, width: 30 },
    { heading: '交办件数', value: ({ assigned }) => assigned },
    { heading: '已答复', value: ({ replied }) => replied },
    { heading: '按期答复', value: ({ onTime }) => onTime },
    { heading: '逾期未答复', value: ({ overdue }) => overdue },
    { heading: '仅作参阅', value: ({ noted }) => noted ?? null },
    { heading: '已解决', value: ({ solved }) => solved },
    ...classes.map((code): Column<BulletinRow> => ({
      heading: `${code}类`,
      value: (row) => row.classes.find(({ resultClass }) => resultClass === code)?.count ?? 0,
    })),
    { heading: '已评价', value: ({ rated }) => rated },
    { heading: '满意和基本满意', value: ({ satisfied }) => satisfied },
  ];
};
