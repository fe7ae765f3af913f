import { asCommitteeStaff, dataOf } from '@renda/testing';

import { world } from './spec/world.ts';

import type { World } from './spec/world.ts';

type Names = { readonly nodes: readonly { readonly name: string }[] };

describe('Finding representatives (REP-1, REP-2)', () => {
  let given: World;

  beforeAll(async () => {
    given = await world();
    const seats = [
      ['100000', 14, '安宁', '610000'],
      ['610000', 14, '白洁', '611000'],
      ['611000', 5, '陈静', '611002100'],
      ['611000', 5, '邓文', '611021'],
      ['611002', 20, '方圆', '611002100'],
      ['611002', 20, '高山', '611002001'],
      ['611002100', 3, '何清', '611002100'],
      ['611021', 20, '江河', '611021'],
    ] as const;
    const congresses = new Map<string, string>();
    for (const [region, term, name, homeRegionCode] of seats) {
      const congressId = congresses.get(region) ?? (await given.congress(region, term)).id;
      congresses.set(region, congressId);
      await given.inOffice(congressId, name, { homeRegionCode });
    }
  });

  const names = async (query: string): Promise<readonly string[]> => {
    const [found] = Object.values(
      dataOf(await given.ask(`{ ${query} }`)) as Record<string, Names & { representatives?: Names }>,
    );
    return (found?.representatives ?? found)?.nodes.map(({ name }) => name) ?? [];
  };

  it('of a village are those of its town and of all levels above who live near enough to be its own', async () => {
    expect(await names('representativesOf(region: "611002100201") { nodes { name } }')).toEqual([
      '何清',
      '方圆',
      '陈静',
      '白洁',
      '安宁',
    ]);
    expect(await names('representativesOf(region: "611002001") { nodes { name } }')).toEqual(['高山', '白洁', '安宁']);
  });

  it('of a region are its own, on request with those below and those above who live there', async () => {
    const of = (args: string) => names(`region(code: "611002") { representatives${args} { nodes { name } } }`);

    expect(await of('')).toEqual(['方圆', '高山']);
    expect(await of('(includeBelow: true)')).toEqual(['方圆', '高山', '何清']);
    expect(await of('(includeAbove: true)')).toEqual(['陈静', '方圆', '高山']);
    expect(await of('(includeBelow: true, includeAbove: true)')).toEqual(['陈静', '方圆', '高山', '何清']);
  });

  it('of the nation are its own, and with those below everybody', async () => {
    expect(await names('region(code: "100000") { representatives { nodes { name } } }')).toEqual(['安宁']);
    expect(
      await names('region(code: "100000") { representatives(includeBelow: true) { nodes { name } } }'),
    ).toHaveLength(8);
  });

  it('are listed in pinyin order, page by page, both ways', async () => {
    const page = async (args: string) =>
      dataOf(
        await given.ask(
          `{ representatives(${args}) { nodes { name } pageInfo { endCursor startCursor hasNextPage } totalCount } }`,
        ),
      ) as {
        representatives: Names & { pageInfo: { endCursor: string }; totalCount: number };
      };

    const first = await page('first: 3');
    const second = await page(`first: 3, after: "${first.representatives.pageInfo.endCursor}"`);
    const last = await page('last: 2');

    expect(first.representatives).toMatchObject({
      nodes: [{ name: '安宁' }, { name: '白洁' }, { name: '陈静' }],
      totalCount: 8,
    });
    expect(second.representatives.nodes.map(({ name }) => name)).toEqual(['邓文', '方圆', '高山']);
    expect(last.representatives.nodes.map(({ name }) => name)).toEqual(['何清', '江河']);
  });

  it('are chosen by level, name, place and state, joined by and, or, not', async () => {
    const where = (text: string) => names(`representatives(where: ${text}) { nodes { name } }`);

    expect(await where('{ level: { in: [NATION, PROVINCE] } }')).toEqual(['安宁', '白洁']);
    expect(await where('{ name: { contains: "静" } }')).toEqual(['陈静']);
    expect(await where('{ home: { code: "611002", descendants: true }, not: { level: { eq: COUNTY } } }')).toEqual([
      '陈静',
      '何清',
    ]);
    expect(await where('{ or: [{ name: { eq: "安宁" } }, { region: { code: "611021" } }] }')).toEqual(['安宁', '江河']);
    expect(await where('{ mayVote: { on: "2022-02-28" } }')).toEqual([]);
    expect(await where('{ mayVote: { on: "2022-03-01" } }')).toHaveLength(8);
  });

  it('are counted by level', async () => {
    const answer = await given.ask(
      '{ representativeStatistics(groupBy: [LEVEL]) { total groups { keys { value } count } } }',
    );

    expect(dataOf(answer)).toMatchObject({
      representativeStatistics: { total: 8, groups: expect.arrayContaining([{ keys: [{ value: 'CITY' }], count: 2 }]) },
    });
  });
});

describe('Statements per query (ONE-6)', () => {
  it('do not grow with the rows: 1, 50, 200', async () => {
    const given = await world();
    const { id: congressId } = await given.congress();
    const rows = Array.from({ length: 200 }, (_, index) => ({ name: `代表${index}`, phone: '13812345678' }));
    const officer = asCommitteeStaff('611002');
    await given.made('importRepresentatives', { congressId, rows }, 'added', officer);
    await given.database.manager.query(
      `INSERT INTO standing_committee_member (id, representative_id, congress_id, region_code, post, started_on)
       SELECT gen_random_uuid(), id, congress_id, region_code, 'MEMBER', '2022-03-01' FROM representative`,
    );
    for (const number of [1, 2, 3]) await given.meeting(congressId, { number });
    const query = `query ($first: Int!) {
      representatives(first: $first) {
        totalCount
        nodes {
          name phone region { name parent { name } ancestors { name } } homeRegion { name } congress { name }
          suspensions { ground } otherSeats { name } groups { name } committeeSeats { post congress { name } }
          attendances(first: 2) { totalCount nodes { meeting { name } } } history(first: 2) { nodes { kind } }
        }
      }
      meetings(first: $first) { nodes { name roll { total quorum { met } } rolls { nodes { number } } congress { name } } }
      regions(first: $first) { nodes { children { totalCount } representatives(includeBelow: true) { totalCount } congresses { nodes { name } } meetings { totalCount } } }
    }`;
    const sent = async (first: number): Promise<number> =>
      given.statementsOf(async () => dataOf(await given.ask(query, { first }, officer)));
    await sent(1);

    const counts = [await sent(1), await sent(50), await sent(200)];

    expect(counts[1]).toBe(counts[2]);
    // Of one row the same things are looked up, though one key may come a tick later than another.
    expect(Math.abs((counts[0] ?? 0) - (counts[1] ?? 0))).toBeLessThanOrEqual(3);
    expect(counts[2]).toBeLessThanOrEqual(32);
  });
});
