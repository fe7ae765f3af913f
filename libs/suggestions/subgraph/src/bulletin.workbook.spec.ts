import { spawnSync } from 'node:child_process';

import { dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, givenCase, region, reply, stepped } from './spec/given.ts';

import type { TestSubgraph } from '@renda/testing';

// Written for this test alone: it prints the first sheet as openpyxl reads it, values and not formulas.
const reader = `
import base64, io, json, sys
from openpyxl import load_workbook
book = load_workbook(io.BytesIO(base64.b64decode(sys.stdin.read())), data_only=True)
sheet = book.worksheets[0]
print(json.dumps({'sheets': book.sheetnames, 'rows': [list(row) for row in sheet.iter_rows(values_only=True)]}))
`;

interface Read {
  readonly sheets: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

// Debian's own, which its packages are installed for; another one may stand before it on the PATH.
const python = '/usr/bin/python3';

const readByOpenpyxl = (base64: string): Read => {
  const { status, stdout, stderr, error } = spawnSync(python, ['-c', reader], { input: base64, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`On Debian: apt-get install python3-openpyxl (tools/debian.sh does). ${error?.message ?? stderr}`);
  }
  return JSON.parse(stdout) as Read;
};

interface Bulletin {
  readonly title: string;
  readonly xlsx: string;
  readonly rows: readonly {
    readonly unit: string;
    readonly assigned: number;
    readonly replied: number;
    readonly onTime: number;
    readonly overdue: number;
    readonly noted: number;
    readonly solved: number;
    readonly rated: number;
    readonly satisfied: number;
    readonly classes: readonly { readonly resultClass: string; readonly count: number }[];
  }[];
}

let graph: TestSubgraph;

const answered = async (resultClass: string, result: string | null): Promise<void> => {
  const given = await givenCase(graph, 'contact');
  const commitments = [{ text: '年底前完成', dueOn: '2026-12-20' }];
  const answer = { ...reply, resultClass, evidence: '验收单', ...(resultClass === 'B' ? { commitments } : {}) };
  await stepped(graph, 'replyToAssignment', { assignmentId: given.task?.id, ...answer }, given.asUnit);
  if (!result) return;
  const query = 'query ($id: ID!) { suggestion(id: $id) { replies { id } } }';
  const seen = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(query, { id: given.id }, asOffice);
  const replyId = dataOf(seen).suggestion.replies[0]?.id;
  await stepped(graph, 'evaluateReply', { replyId, attitude: 'SATISFIED', result, reason: '未见改善' }, asAuthor);
};

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  await answered('A', 'SATISFIED');
  await answered('B', 'UNSATISFIED');
  await answered('C', null);
  await givenCase(graph, 'sign');
});

describe('A bulletin’s workbook (SUG-9, ONE-5)', () => {
  it('is opened by another program, and holds the graph’s own figures cell by cell', async () => {
    const input = {
      regionCode: region,
      kind: 'MONTHLY',
      from: '2026-03-01',
      to: '2026-03-31',
      title: '2026年3月办理通报',
    };
    const frozen = await graph.ask<{ freezeBulletin: { bulletin: Bulletin } }>(
      `mutation ($input: FreezeBulletinInput!) { freezeBulletin(input: $input) { bulletin { title xlsx rows {
         unit assigned replied onTime overdue noted solved rated satisfied classes { resultClass count } } } } }`,
      { input },
      asOffice,
    );
    const { title, xlsx, rows } = dataOf(frozen).freezeBulletin.bulletin;

    const read = readByOpenpyxl(xlsx);

    const codes = ['A', 'B', 'C'];
    const countOf = (row: Bulletin['rows'][number], code: string): number =>
      row.classes.find(({ resultClass }) => resultClass === code)?.count ?? 0;
    expect(read.sheets).toEqual([title]);
    expect(read.rows).toEqual([
      [
        '承办单位',
        '交办件数',
        '已答复',
        '按期答复',
        '逾期未答复',
        '仅作参阅',
        '已解决',
        'A类',
        'B类',
        'C类',
        '已评价',
        '满意和基本满意',
      ],
      ...rows.map((row) => [
        ...[row.unit, row.assigned, row.replied, row.onTime, row.overdue, row.noted, row.solved],
        ...codes.map((code) => countOf(row, code)),
        ...[row.rated, row.satisfied],
      ]),
    ]);
    expect(rows).toHaveLength(4);
    expect(rows.reduce((sum, { replied }) => sum + replied, 0)).toBe(3);
    expect(rows.reduce((sum, { satisfied }) => sum + satisfied, 0)).toBe(1);
  });
});
