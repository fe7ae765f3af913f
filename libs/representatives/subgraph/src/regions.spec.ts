import { asAdmin, asAnyone, asCommitteeStaff, asRepresentative, dataOf } from '@renda/testing';

import { divisions, world } from './spec/world.ts';

import type { World } from './spec/world.ts';

describe('Divisions (REP-1)', () => {
  let given: World;

  beforeAll(async () => {
    given = await world();
  });

  const load = (rows: readonly object[], viewer = asAdmin()) =>
    given.send('importRegions', { rows }, 'added changed unchanged', viewer);

  it('know their parent, what lies above and below, and whether they elect a congress', async () => {
    const answer = await given.ask(`{
      town: region(code: "611002100") { name hasCongress parent { name } ancestors { name } children { nodes { name hasCongress } } }
      street: region(code: "611002001") { hasCongress }
    }`);

    expect(dataOf(answer)).toEqual({
      town: {
        name: '夜村镇',
        hasCongress: true,
        parent: { name: '商州区' },
        ancestors: [{ name: '商州区' }, { name: '商洛市' }, { name: '陕西省' }, { name: '中华人民共和国' }],
        children: { nodes: [{ name: '甘河村', hasCongress: false }] },
      },
      street: { hasCongress: false },
    });
  });

  it('are found by name, level and place', async () => {
    const answer = await given.ask(`{
      byName: regions(where: { name: { contains: "村" } }) { nodes { code } }
      counties: regions(where: { region: { code: "611000", descendants: true }, level: { eq: COUNTY } }) { totalCount }
    }`);

    expect(dataOf(answer)).toEqual({
      byName: { nodes: [{ code: '611002100' }, { code: '611002100201' }] },
      counties: { totalCount: 2 },
    });
  });

  it('answer as entities, also to a padded code only by their own', async () => {
    const answer = await given.ask(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Region { name } } }`,
      {
        keys: [
          { __typename: 'Region', code: '611002' },
          { __typename: 'Region', code: '999999' },
        ],
      },
    );

    expect(dataOf(answer)).toEqual({ _entities: [{ name: '商州区' }, null] });
  });

  it('imported again change nothing and write no event', async () => {
    const answer = await load(divisions);

    expect(dataOf(answer)).toMatchObject({
      importRegions: { added: 0, changed: 0, unchanged: 8, effects: { events: [] } },
    });
  });

  it('imported under another name are changed', async () => {
    const answer = await load([
      { code: '611002001', name: '城关新街道', level: 'TOWNSHIP', kind: 'SUB_DISTRICT', parentCode: '611002' },
    ]);

    expect(dataOf(answer)).toMatchObject({ importRegions: { added: 0, changed: 1, unchanged: 0 } });
  });

  it.each([
    ['a level its code does not have', { level: 'COUNTY' }, 'REGION_ROW_WRONG'],
    ['a kind its level does not have', { kind: 'VILLAGE' }, 'REGION_ROW_WRONG'],
    ['no name', { name: ' ' }, 'REGION_ROW_WRONG'],
    ['a parent it does not lie in', { parentCode: '611021' }, 'REGION_ROW_WRONG'],
    ['a parent nobody knows', { code: '611022100', parentCode: '611022' }, 'REGION_PARENT_UNKNOWN'],
    ['no code', { code: '61100210' }, 'INVALID_REGION_CODE'],
  ])('are refused with %s, and nothing of the import stays', async (_, wrong, code) => {
    const town = { code: '611002101', name: '沙河子镇', level: 'TOWNSHIP', kind: 'TOWN', parentCode: '611002' };

    const answer = await load([
      { ...town, code: '611002102' },
      { ...town, ...wrong },
    ]);

    expect(answer).toBeRefusedWith(code);
    expect(dataOf(await given.ask('{ region(code: "611002102") { name } }'))).toEqual({ region: null });
  });

  it('given twice and differently are refused', async () => {
    const [nation] = divisions;

    expect(await load([nation ?? {}, { ...nation, name: '中国' }])).toBeRefusedWith('REGION_GIVEN_TWICE');
  });

  it('are imported by committee staff for their own region and below, and by nobody else (ACC-1)', async () => {
    const village = [
      { code: '611002100202', name: '将军腿村', level: 'VILLAGE', kind: 'VILLAGE', parentCode: '611002100' },
    ];

    expect(await load(village, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(await load(village, asRepresentative('x', '611002'))).toBeRefusedWith('FORBIDDEN');
    expect(await load(village, asCommitteeStaff('611021'))).toBeRefusedWith('OUT_OF_REGION');
    expect(dataOf(await load(village, asCommitteeStaff('611002')))).toMatchObject({ importRegions: { added: 1 } });
  });

  it('are told to the other subgraphs in batches of 500', async () => {
    const rows = Array.from({ length: 799 }, (_, index) => ({
      code: `611021${String(100 + Math.floor(index / 99))}${String(200 + (index % 99))}`,
      name: `第${index}村`,
      level: 'VILLAGE',
      kind: 'VILLAGE',
      parentCode: '611021',
    }));

    const answer = await load(rows);

    expect(dataOf(answer)).toMatchObject({
      importRegions: { added: 799, effects: { events: [{ kind: 'region.imported' }, { kind: 'region.imported' }] } },
    });
  });
});
