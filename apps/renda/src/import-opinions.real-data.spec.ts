import { join } from 'node:path';

import { readTable, writeTable } from '@renda/spreadsheet';
import { openGraphClient } from '@renda/supergraph';
import { asCommitteeStaff, closeAfterSpec, describeWithRealData } from '@renda/testing';
import { pino } from 'pino';

import { graphDatabase, openGraphOn } from './spec/graph-database.ts';
import { importInProcess } from './spec/import-in-process.ts';
import { givenFolder } from './spec/letters-file.ts';
import { askAs, openPrefecture } from './spec/prefecture.ts';

import type { AskGraph, ImportReport } from '@renda/opinion-import';

jest.setTimeout(300_000);

const countsOf = ({ rows, taken, already, refused }: ImportReport) => ({ rows, taken, already, refused });

const refusedBy = ({ entries }: ImportReport): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { code, column } of entries)
    if (code) counts[`${code} ${column}`] = (counts[`${code} ${column}`] ?? 0) + 1;
  return counts;
};

const otherHeadings: Readonly<Record<string, string>> = {
  mail_id: '信件编号',
  title: '信件标题',
  query: '信件内容',
  query_date: '写信时间',
  reply: '答复内容',
  reply_date: '答复时间',
  reply_agency: '承办单位',
};

/** The same rows as a workbook, headed in Chinese. */
const asWorkbook = async (file: string): Promise<string> => {
  const table = await readTable(file, { knownHeadings: Object.keys(otherHeadings) });
  const kept = table.headings.filter(({ text }) => text in otherHeadings);
  const rows: string[][] = [];
  for await (const row of table) rows.push(kept.map((heading) => row.cell(heading).text));
  const target = join(givenFolder(), 'letters.xlsx');
  await writeTable(
    target,
    kept.map(({ text }, index) => ({
      heading: otherHeadings[text] ?? text,
      value: (row: string[]) => row[index] ?? null,
    })),
    rows,
  );
  return target;
};

describeWithRealData('The letters to the mayor of Shangluo', (folder) => {
  const file = join(folder, 'letters/shangluo_mayor_mailbox_redacted.csv');
  let ask: AskGraph;
  let first: ImportReport;
  beforeAll(async () => {
    const graph = await openGraphOn(await graphDatabase());
    const client = await openGraphClient(graph, pino({ level: 'silent' }));
    closeAfterSpec(() => client.stop());
    await openPrefecture(client);
    ask = askAs(client, asCommitteeStaff('611000'));
    first = await importInProcess(file, ask);
  });

  it('are taken but for 24, each refused for what it lacks', () => {
    expect(countsOf(first)).toEqual({ rows: 1179, taken: 1155, already: 0, refused: 24 });
    expect(refusedBy(first)).toEqual({
      'OPINION_WITHOUT_TEXT query': 2,
      'LETTER_WITHOUT_DATE query_date': 9,
      'REPLY_BEFORE_LETTER reply_date': 4,
      'REPLY_WITHOUT_DATE reply_date': 1,
      'EXTERNAL_ID_WITH_OTHER_TEXT mail_id': 8,
    });
  });

  it('are known again when they come as a workbook with other headings', async () => {
    const second = await importInProcess(await asWorkbook(file), ask);

    expect(countsOf(second)).toEqual({ rows: 1179, taken: 0, already: 1155, refused: 24 });
  });
});
