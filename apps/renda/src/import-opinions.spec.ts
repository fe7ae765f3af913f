import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { writeTable } from '@renda/spreadsheet';
import { openGraphClient } from '@renda/supergraph';
import { asCommitteeStaff, closeAfterSpec } from '@renda/testing';
import { pino } from 'pino';

import { graphDatabase, openGraphOn } from './spec/graph-database.ts';
import { importInProcess } from './spec/import-in-process.ts';
import { givenFolder, lettersFile } from './spec/letters-file.ts';
import { askAs, openPrefecture } from './spec/prefecture.ts';
import { startRenda } from './spec/renda-process.ts';

import type { AskGraph } from '@renda/opinion-import';
import type { Graph } from '@renda/supergraph';

import type { Letter } from './spec/letters-file.ts';
import type { RendaProcess } from './spec/renda-process.ts';

jest.setTimeout(120_000);

const letters: readonly Letter[] = [
  ['1', '修路', '夜村镇的路坏了', '2022-05-10', '已经修好', '2022-05-12', '商州区交通运输局'],
  ['2', '停水', '商州区经常停水', '2022-05-11'],
  ['3', '通高铁', '什么时候通高铁', '2022年5月12日', '正在建设', '2022/5/20', '商洛市发展和改革委员会'],
];
const withFaults: readonly Letter[] = [
  ...letters,
  ['4', '无内容', ' ', '2022-05-10'],
  ['5', '无日期', '夜村镇的路灯坏了', ''],
  ['6', '回复太早', '夜村镇的垃圾没人清', '2022-05-10', '已清理', '2022-05-09', '夜村镇人民政府'],
  ['2', '停水', '换了内容', '2022-05-11'],
  ['8', '日期不清', '夜村镇没有校车', '五月十日'],
];

let url: string;
let graph: Graph;
let ask: AskGraph;
beforeEach(async () => {
  url = await graphDatabase();
  graph = await openGraphOn(url);
  const client = await openGraphClient(graph, pino({ level: 'silent' }));
  closeAfterSpec(() => client.stop());
  await openPrefecture(client);
  ask = askAs(client, asCommitteeStaff('611000'));
});

interface Kept {
  readonly opinions: number;
  readonly events: number;
}

const kept = async (): Promise<Kept | undefined> => {
  const [counts] = await graph.subgraphs.stations.database.manager.query<Kept[]>(
    'SELECT (SELECT count(*)::int FROM citizen_opinion) AS opinions, (SELECT count(*)::int FROM event_log) AS events',
  );
  return counts;
};

const runImport = (...args: readonly string[]): RendaProcess =>
  startRenda({ arguments: ['import', 'opinions', ...args], environment: { DATABASE_URL: url } });

describe('Importing citizens’ messages', () => {
  it('takes each row to the place it names: answered ones end fed back, the others stay open', async () => {
    const report = await importInProcess(lettersFile(letters), ask);

    const { data } = await ask(
      '{ opinions(orderBy: [{ field: REGISTERED_ON }]) { nodes { registeredOn state feedback { on } station { name } } } }',
      {},
    );
    const rows = [2, 3, 4].map((row) => ({ row, outcome: 'TAKEN', column: null, code: null, reason: null }));
    expect(report).toEqual({ rows: 3, taken: 3, already: 0, refused: 0, entries: rows });
    expect(JSON.parse(JSON.stringify(data)).opinions.nodes).toEqual([
      {
        registeredOn: '2022-05-10',
        state: 'FED_BACK',
        feedback: { on: '2022-05-12' },
        station: { name: '夜村镇人大代表联络站' },
      },
      { registeredOn: '2022-05-11', state: 'REGISTERED', feedback: null, station: { name: '商州区人大代表之家' } },
      {
        registeredOn: '2022-05-12',
        state: 'FED_BACK',
        feedback: { on: '2022-05-20' },
        station: { name: '商洛市人大代表之家' },
      },
    ]);
  });

  it('tells of each refused row the column, the code and the reason; the others are taken', async () => {
    const report = await importInProcess(lettersFile(withFaults), ask);

    expect(report).toMatchObject({ rows: 8, taken: 3, already: 0, refused: 5 });
    expect(report.entries.slice(3).map(({ row, column, code }) => [row, column, code])).toEqual([
      [5, '内容', 'OPINION_WITHOUT_TEXT'],
      [6, '来信日期', 'LETTER_WITHOUT_DATE'],
      [7, '回复日期', 'REPLY_BEFORE_LETTER'],
      [8, '编号', 'EXTERNAL_ID_WITH_OTHER_TEXT'],
      [9, '来信日期', 'ROW_DATE_UNREADABLE'],
    ]);
    expect(report.entries.every(({ outcome, reason }) => (outcome === 'REFUSED') === Boolean(reason))).toBe(true);
  });

  it('changes nothing the second time, though the same rows come from a workbook with other headings', async () => {
    await importInProcess(lettersFile(letters), ask);
    const before = await kept();
    const workbook = join(givenFolder(), 'letters.xlsx');
    const heads = ['工单编号', 'Subject', 'Message', 'Received on', 'Answer', 'Answer date', 'Department'];
    await writeTable(
      workbook,
      heads.map((heading, index) => ({ heading, value: (letter: Letter) => letter[index] ?? null })),
      letters,
    );

    const report = await importInProcess(workbook, ask);

    expect(report).toMatchObject({ rows: 3, taken: 0, already: 3, refused: 0 });
    expect(await kept()).toEqual(before);
  });

  it('reads columns by a map where their headings say nothing', async () => {
    const file = lettersFile(letters, { heads: ['甲', '乙', '丙', '丁', '戊', '己', '庚'] });
    const columns = {
      id: '甲',
      title: '乙',
      text: '丙',
      writtenOn: '丁',
      replyText: '戊',
      repliedOn: '己',
      unit: '庚',
    };

    const unmapped = importInProcess(file, ask);
    await expect(unmapped).rejects.toMatchObject({ code: 'COLUMNS_NOT_RECOGNISED' });
    const report = await importInProcess(file, ask, { columns });

    expect(report).toMatchObject({ rows: 3, taken: 3 });
  });

  it('tells on a dry run what would happen, and changes nothing', async () => {
    const before = await kept();

    const report = await importInProcess(lettersFile(withFaults), ask, { dryRun: true });

    // The used id is used by a row that was not taken either.
    expect(report).toMatchObject({ rows: 8, taken: 4, refused: 4 });
    expect(await kept()).toEqual(before);
  });
});

describe('renda import opinions', () => {
  it('ends with 2 when some rows are refused, writes the report, and with 0 once none is', async () => {
    const folder = givenFolder();
    const report = join(folder, 'report.json');
    const map = join(folder, 'map.json');
    writeFileSync(map, JSON.stringify({ text: '内容', writtenOn: '来信日期' }));
    const faulty = runImport(lettersFile(withFaults), '--columns', map, '--report', report);
    const some = await faulty.ended();

    const sound = runImport(lettersFile(letters));
    const none = await sound.ended();

    expect([some, none]).toEqual([2, 0]);
    expect(faulty.said()).toContain('{"rows":8,"taken":3,"already":0,"refused":5}');
    expect(sound.said()).toContain('{"rows":3,"taken":0,"already":3,"refused":0}');
    const written = JSON.parse(readFileSync(report, 'utf8'));
    expect(Object.keys(written)).toEqual(['rows', 'taken', 'already', 'refused', 'entries']);
    expect(Object.keys(written.entries[0])).toEqual(['row', 'outcome', 'column', 'code', 'reason']);
  });

  it('ends with 1 and one sentence when the file cannot be read', async () => {
    const missing = runImport(join(givenFolder(), 'missing.csv'));
    const strange = runImport(lettersFile([], { heads: ['一', '二'] }));

    expect([await missing.ended(), await strange.ended()]).toEqual([1, 1]);
    expect(missing.said()).toMatch(/missing\.csv/);
    expect(strange.said()).toMatch(/Map them with --columns\./);
    expect(missing.said() + strange.said()).not.toMatch(/\n\s+at /);
  });

  it('ends with 1 and the word to run it again when the database fails, and then takes the rest', async () => {
    const { manager } = graph.subgraphs.stations.database;
    const file = lettersFile(letters);
    await manager.query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.text LIKE '%高铁%' THEN RAISE EXCEPTION 'disk full'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER fails BEFORE INSERT ON citizen_opinion FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    const failed = runImport(file);
    const stopped = await failed.ended();
    await manager.query('DROP TRIGGER fails ON citizen_opinion');

    const resumed = runImport(file);
    const ended = await resumed.ended();

    expect([stopped, ended]).toEqual([1, 0]);
    expect(failed.said()).toMatch(/stopped at row 4\..* run it again to resume\./);
    expect(failed.said()).not.toMatch(/"refused"|\n\s+at /);
    expect(resumed.said()).toContain('{"rows":3,"taken":1,"already":2,"refused":0}');
  });

  it('killed outright, is resumed by running it again', async () => {
    const many = Array.from({ length: 150 }, (_, index): Letter => [
      `m${index}`,
      '修路',
      `夜村镇第${index}号路坏了`,
      '2022-05-10',
      '已修',
      '2022-05-12',
      '交通局',
    ]);
    const file = lettersFile(many);
    const killed = runImport(file);
    while (((await kept())?.opinions ?? 0) < 10) await sleep(5);
    await killed.end('SIGKILL');
    const half = (await kept())?.opinions ?? 0;

    const resumed = runImport(file);
    const ended = await resumed.ended();

    const report = JSON.parse(/\{"rows".*\}/.exec(resumed.said())?.[0] ?? '{}');
    expect(half).toBeLessThan(150);
    expect(ended).toBe(0);
    expect(report).toMatchObject({ rows: 150, already: expect.any(Number), refused: 0 });
    expect(report.taken + report.already).toBe(150);
    expect(report.already).toBeGreaterThanOrEqual(half);
    expect((await kept())?.opinions).toBe(150);
  });
});
