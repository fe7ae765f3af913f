import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { closeAfterSpec } from '@renda/testing';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { castInRound } from './cast-in-round.ts';
import { openCongress } from './congress.ts';
import { stepsIn } from './steps.ts';

const root = resolve(import.meta.dirname, '../../../..');

interface Counted {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
  readonly attempts: string;
}

describe('A published result on a machine without database and network (VOT-7, VOT-9)', () => {
  let folder: string;
  let items: readonly string[];
  let receipts: readonly string[];
  let texts: Readonly<Record<'json' | 'csv' | 'pb', string>>;
  let merkleRoot: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renda-recount-'));
    closeAfterSpec(() => rm(folder, { recursive: true, force: true }));
    const graph = await openWholeGraph({ startsAt: new Date() });
    const steps = stepsIn(graph);
    const congress = await openCongress(steps, ['王秀英', '李建国', '张明', '赵敏', '陈涛'], []);
    const round = await congress.projectRound(['社区食堂', '饮水安全', '道路硬化', '护学设施'], 2);
    const marks = [[0, 1], [0, 2], [0, 1], [1], []];
    const ballots = congress.deputies.map((deputy, index) => [deputy, marks[index] ?? []] as const);
    receipts = await castInRound(steps, congress.step, round, ballots);
    await congress.publish(round);
    const query = `query ($id: ID!) { ballotRound(id: $id) { merkleRoot json: resultFile csv: resultFile(format: CSV)
      pb: resultFile(format: PABULIB) } }`;
    const { ballotRound } = await steps.see<{
      ballotRound: Record<'json' | 'csv' | 'pb' | 'merkleRoot', string>;
    }>(query, { id: round.id });
    texts = ballotRound;
    ({ merkleRoot } = ballotRound);
    items = round.items.map(({ id }) => id);
  }, 120_000);

  /** `npm run --silent renda -- recount …` where every socket and look-up is noted and fails. */
  const recount = async (name: string, text: string, ...options: readonly string[]): Promise<Counted> => {
    const [file, log] = [join(folder, name), join(folder, `${name}.network`)];
    await writeFile(file, text);
    const watch = join(folder, 'watch.mjs');
    const recorder = readFileSync(join(root, 'apps/e2e/src/no-call-home/record-network.ts'), 'utf8');
    await writeFile(watch, stripTypeScriptTypes(recorder));
    return new Promise((done) =>
      execFile(
        'npm',
        ['run', '--silent', 'renda', '--', 'recount', file, ...options],
        {
          cwd: root,
          // Nothing that names a database or a folder of data.
          env: {
            ...{ PATH: process.env['PATH'], HOME: folder, npm_config_update_notifier: 'false', LANG: 'en_US.UTF-8' },
            ...{ NODE_OPTIONS: `--import=${watch}`, RENDA_NETWORK_LOG: log, RENDA_NETWORK_CUT: '1' },
          },
        },
        (error, out, complaint) =>
          done({
            code: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
            ...{ out, complaint },
            attempts: existsSync(log) ? readFileSync(log, 'utf8') : '',
          }),
      ),
    );
  };

  it.each(['json', 'csv', 'pb'] as const)(
    'is recounted from the %s file alone, and nothing differs',
    async (ending) => {
      const { code, out, complaint, attempts } = await recount(`result.${ending}`, texts[ending], '--json');

      expect({ code, complaint, attempts }).toEqual({ code: 0, complaint: '', attempts: '' });
      expect(JSON.parse(out)).toEqual({
        counts: { [items[0] ?? '']: 3, [items[1] ?? '']: 3, [items[2] ?? '']: 1, [items[3] ?? '']: 0 },
        elected: items.slice(0, 2),
        runoff: null,
        differences: [],
      });
    },
    60_000,
  );

  it('is checked against the Merkle root of the certified minutes', async () => {
    const sound = await recount('sound.json', texts.json, '--merkle-root', merkleRoot);
    const other = await recount('other.json', texts.json, '--merkle-root', '0'.repeat(64), '--json');

    expect(sound.code).toBe(0);
    expect(other.code).toBe(2);
    expect((JSON.parse(other.out) as Report).differences).toMatchObject([
      { stated: '0'.repeat(64), counted: merkleRoot },
    ]);
  }, 60_000);

  it.each(['json', 'csv'] as const)(
    'one altered ballot in the %s file is found and named',
    async (ending) => {
      const receipt = receipts[3] ?? '';
      const altered = await recount(`altered.${ending}`, alteredBallot(texts[ending], ending, receipt), '--json');

      expect(altered.code).toBe(2);
      const { differences } = JSON.parse(altered.out) as Report;
      expect(differences.map(({ what }) => what)).toContainEqual(expect.stringContaining(receipt));
      expect(differences.map(({ what }) => what)).toContainEqual(expect.stringContaining(items[1] ?? ''));
      for (const difference of differences) expect(Object.keys(difference)).toEqual(['what', 'stated', 'counted']);
    },
    60_000,
  );

  // A .pb file has no place for hashes: what it states of votes and winners gives the alteration away.
  it('one altered ballot in the pb file shows in the votes it states', async () => {
    const altered = await recount('altered.pb', alteredBallot(texts.pb, 'pb', receipts[3] ?? ''), '--json');

    expect(altered.code).toBe(2);
    expect((JSON.parse(altered.out) as Report).differences.map(({ what }) => what)).toContainEqual(
      expect.stringContaining(items[1] ?? ''),
    );
  }, 60_000);

  it('one that cannot be read is refused in a sentence, and counts nothing', async () => {
    const cut = await recount('cut.json', texts.json.slice(0, 400));
    const named = await recount('named.csv', texts.csv, '--rule', 'lottery');

    expect([cut.code, cut.out]).toEqual([1, '']);
    expect(cut.complaint).toMatch(/^The file is not JSON: .*\n$/);
    expect([named.code, named.out]).toEqual([1, '']);
    expect(named.complaint).toBe('The rule "lottery" is not known. Give choose:K, greedy or equal-shares.\n');
  }, 60_000);
});

interface Report {
  readonly differences: readonly { readonly what: string; readonly stated: unknown; readonly counted: unknown }[];
}

/** The ballot of the receipt, which marked one item, now marks none. */
const alteredBallot = (text: string, ending: 'json' | 'csv' | 'pb', receipt: string): string => {
  if (ending !== 'json')
    return text
      .split('\n')
      .map((line) => (line.startsWith(receipt) ? unmarked(line, ending) : line))
      .join('\n');
  const result = JSON.parse(text) as { ballots: { receipt: string; marks: unknown[] }[] };
  const ballots = result.ballots.map((ballot) => (ballot.receipt === receipt ? { ...ballot, marks: [] } : ballot));
  return JSON.stringify({ ...result, ballots });
};

const unmarked = (line: string, ending: 'csv' | 'pb'): string =>
  ending === 'csv' ? line.replace('FOR', '') : line.replace(/;.*$/, ';');
