import { asOffice, asSigner, author, signer } from '../spec/given.ts';
import { promising } from '../spec/bad-input/case-places.ts';
import { fieldsOf, withValue } from '../spec/bad-input/input-fields.ts';
import { openWorld, refusalIn, rows } from '../spec/bad-input/world.ts';

import type { Viewer } from '@renda/identity';

import type { InputField } from '../spec/bad-input/input-fields.ts';
import type { Row } from '../spec/bad-input/row.ts';
import type { World } from '../spec/bad-input/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
  for (const { possible } of rows) await world.at(possible[0]);
}, 120_000);

const isRefusal = /^(?!NOT REFUSED|INTERNAL_SERVER_ERROR|GRAPHQL_)/;
const unreadable = /^(INVALID_DAY|BAD_USER_INPUT)$/;
const noFault = /^(?!INTERNAL_SERVER_ERROR)/;
const signed = { signedOn: '2026-03-02', number: '来文1', scan: 'https://oa.example.cn/1.pdf', signedBy: '王代表' };

interface Tried {
  readonly field: InputField;
  /** What is sent besides, so that nothing but this field is wrong. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
}

/** Every field of some type in the input of a mutation; those of a paper are sent by the office, whose paper it is. */
const fieldsTried = async (row: Row, ...types: readonly string[]): Promise<readonly Tried[]> => {
  const place = await world.at(row.possible[0]);
  const fields = fieldsOf(world.graph.subgraph.schema, row.name).filter(({ type }) => types.includes(type));
  return fields.map((field) => {
    const own = { ...row.input(place), ...(field.path[0] === 'commitments' ? promising : {}) };
    if (field.path[0] !== 'paper') return { field, input: own, viewer: row.by(place) };
    const names = fieldsOf(world.graph.subgraph.schema, row.name).map(({ path }) => path.join('.'));
    // Whose paper it is, unless the input says already whom it is about.
    const whose = { representativeId: row.by(place) === asSigner ? signer : author };
    const whom = names.includes('representativeId') && !('representativeId' in own) ? whose : {};
    const lead = names.includes('authorId') ? { authorId: author } : {};
    return { field, input: { ...own, ...whom, ...lead, paper: signed }, viewer: asOffice };
  });
};

const sent = async (row: Row, { field, input, viewer }: Tried, value: unknown, dryRun: boolean): Promise<string> =>
  refusalIn(
    await world.ask(row, withValue(world.graph.subgraph.schema, row.name, { ...input, dryRun }, field, value), viewer),
  );

/** What was not answered as it should be: the field, what was sent, the code that came. */
const wrongOf = async (
  row: Row,
  fields: readonly Tried[],
  values: readonly unknown[],
  { dryRun, right }: { readonly dryRun: boolean; readonly right: RegExp },
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const tried of fields) {
    for (const value of values) {
      const code = await sent(row, tried, value, dryRun);
      if (!right.test(code)) wrong.push(`${tried.field.path.join('.')} ${JSON.stringify(value).slice(0, 40)}: ${code}`);
    }
  }
  return wrong;
};

describe.each(rows)('The texts of $name (SUG-1, ONE-3)', (row) => {
  it('are refused with 100,000 characters, and where they cannot be stored', () =>
    world.unchangedBy(async () => {
      const values = ['长'.repeat(100_000), '中\u0000文'];

      const wrong = await wrongOf(row, await fieldsTried(row, 'String'), values, { dryRun: false, right: isRefusal });

      expect(wrong).toEqual([]);
    }));

  it('that must be there are refused where nothing of them is visible', () =>
    world.unchangedBy(async () => {
      const required = (await fieldsTried(row, 'String')).filter(({ field }) => field.isRequired);
      const values = ['', ' \u200F\u202E\u200B '];

      expect(await wrongOf(row, required, values, { dryRun: false, right: isRefusal })).toEqual([]);
    }));

  it('of one character, of emoji and of right-to-left writing break nothing', () =>
    world.unchangedBy(async () => {
      const values = ['字', '👨‍👩‍👧‍👦🇨🇳', '\u202Eمرحبا\u202C 建议', '\ud83d', "'; DROP TABLE suggestion; --"];

      const wrong = await wrongOf(row, await fieldsTried(row, 'String'), values, { dryRun: true, right: noFault });

      expect(wrong).toEqual([]);
    }));
});

describe.each(rows)('The days of $name (ACC-3, SUG-4)', (row) => {
  it('are refused before their cause, in a future that cannot have happened, and where there is no such day', () =>
    world.unchangedBy(async () => {
      const days = await fieldsTried(row, 'Day');
      const free = (path: string): boolean => row.freeDays?.includes(path) ?? false;
      const caused = days.filter(({ field: { path } }) => !['from', 'sessionEndsOn'].includes(path.join('.')));
      // What is promised or asked for lies ahead; what it follows from lies before it all the same.
      const past = caused.filter(({ field: { path } }) => !free(path.join('.')));
      const how = { dryRun: true, right: isRefusal };

      const wrong = [
        ...(await wrongOf(row, caused, ['1900-01-01'], how)),
        ...(await wrongOf(row, past, ['2099-12-31'], how)),
        ...(await wrongOf(row, days, ['2026-02-30', '2026/03/02'], { ...how, right: unreadable })),
      ];

      expect(wrong).toEqual([]);
    }));
});

const strange: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['', 'x', '字'.repeat(10_000), '01900000-0000-7000-8000-0000000000ee'],
  Int: [-1, 0, 2_147_483_647],
  RegionCode: ['000000', '611'],
  Url: ['javascript:alert(1)', 'https://', `https://oa.example.cn/${'a'.repeat(100_000)}`],
  PhoneNumber: ['110110110110110', '字'],
};

describe.each(rows)('The ids and numbers of $name (ONE-3)', (row) => {
  it('that are none, or of nothing, are refused or left aside, and break nothing', () =>
    world.unchangedBy(async () => {
      const wrong: string[] = [];
      for (const [type, values] of Object.entries(strange)) {
        wrong.push(...(await wrongOf(row, await fieldsTried(row, type), values, { dryRun: true, right: noFault })));
      }

      expect(wrong).toEqual([]);
    }));
});
