import { asAnyone, dataOf } from '@renda/testing';

import { citizen } from './spec/opinions-in-states.ts';
import { representativeId, stationsWorld, town, unitId } from './spec/stations-world.ts';

import type { Viewer } from '@renda/identity';

import type { StationsWorld } from './spec/stations-world.ts';

const rows = 200;

let world: StationsWorld;

/** 200 stations, each with an opinion of a citizen, a visit, a reception and a representative on duty, by SQL for speed. */
beforeAll(async () => {
  world = await stationsWorld();
  await world.done(
    'registerOpinion',
    { stationId: world.station, channel: 'PHONE', text: '意见', citizen, representativeId },
    world.staff,
  );
  const { manager } = world.database;
  const copies = 'FROM generate_series(1, $1) AS n';
  await manager.query(
    `INSERT INTO station (id, name, kind, lineage, region_code, officers, areas, partners)
     SELECT id, 'S' || n, 'STATION', ARRAY[id], '${town}', '[]', '{}', '{}' FROM (SELECT gen_random_uuid() AS id, n ${copies}) AS s`,
    [rows],
  );
  await manager.query(
    `INSERT INTO station_representative (id, station_id, representative_id, on_duty, assigned_on)
     SELECT gen_random_uuid(), id, gen_random_uuid(), true, '2026-01-01' FROM station WHERE name LIKE 'S%'`,
  );
  await manager.query(
    `INSERT INTO reception (id, station_id, region_code, form, state, theme, starts_at, ends_at, published_on)
     SELECT gen_random_uuid(), id, region_code, 'FIXED', 'SCHEDULED', 'T', '2026-04-01', '2026-04-02', '2026-01-01' FROM station`,
  );
  await manager.query(
    `INSERT INTO reception_duty (id, reception_id, representative_id, place) SELECT gen_random_uuid(), id, gen_random_uuid(), 0 FROM reception`,
  );
  await manager.query(`INSERT INTO citizen_contact (id, name) SELECT gen_random_uuid(), 'N' ${copies}`, [rows]);
  const columns = await manager.query<{ name: string }[]>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'citizen_opinion' AND table_schema = 'stations'
     AND column_name NOT IN ('id', 'tracking_hash', 'station_id', 'contact_id', 'region_code')`,
  );
  const names = columns.map(({ name }) => `${name}`).join(', ');
  await manager.query(
    `INSERT INTO citizen_opinion (id, tracking_hash, station_id, contact_id, region_code, ${names})
     SELECT gen_random_uuid(), gen_random_uuid()::text, s.id, c.id, s.region_code, ${names} FROM citizen_opinion o
     CROSS JOIN (SELECT id, region_code, row_number() OVER (ORDER BY id) AS n FROM station WHERE name LIKE 'S%') AS s
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM citizen_contact WHERE name = 'N') AS c USING (n)`,
  );
  await manager.query(
    `INSERT INTO opinion_step (id, opinion_id, number, action, to_state, taken_at, taken_on, late)
     SELECT gen_random_uuid(), id, 1, 'REGISTER', 'REGISTERED', now(), '2026-03-02', false FROM citizen_opinion
     WHERE NOT EXISTS (SELECT FROM opinion_step s WHERE s.opinion_id = citizen_opinion.id)`,
  );
  await manager.query(
    `INSERT INTO visit (id, station_id, region_code, visited_on, purpose)
     SELECT gen_random_uuid(), id, region_code, '2026-03-01', 'P' FROM station`,
  );
});

const opinionTree = `nodes {
  id title text overdue deadline { due } citizen { name } region { code }
  station { name parent { name } representativesOnDuty(first: 3) { nodes { representative { id } } } }
  steps(first: 5) { totalCount nodes { action } } duplicates(first: 2) { nodes { id } } attachments { name }
  history(first: 3) { nodes { kind } }
}`;

const stationTree = `nodes {
  name parent { name } points(first: 2) { totalCount nodes { name } } assignments(first: 2) { nodes { id } }
  receptions(first: 2) { nodes { duties { representative { id } } station { name } } }
}`;

const queries: readonly (readonly [string, string, (world: StationsWorld) => Viewer])[] = [
  ['opinions', `query ($first: Int!) { list: opinions(first: $first) { ${opinionTree} } }`, ({ office }) => office],
  ['stations', `query ($first: Int!) { list: stations(first: $first) { ${stationTree} } }`, asAnyone],
  [
    'stations with opinions and visits',
    `query ($first: Int!) { list: stations(first: $first, where: { name: { contains: "S" } }) { nodes {
      opinions(first: 2, where: { overdue: { eq: false } }) { totalCount nodes { title citizen { name } } } visits(first: 2) { nodes { purpose } } } } }`,
    ({ office }) => office,
  ],
  [
    'visits',
    `query ($first: Int!) { list: visits(first: $first) { nodes { visitor { name } station { name } opinions { nodes { id } } } } }`,
    ({ office }) => office,
  ],
  [
    'overdue opinions',
    `query ($first: Int!) { list: overdueOpinions(first: $first) { totalCount nodes { id station { name } } } }`,
    ({ staff }) => staff,
  ],
];

describe('The number of SQL statements does not grow with the rows (ONE-6)', () => {
  it.each(queries)('for %s', async (_, query, by) => {
    const asked = (first: number) => world.ask<{ list: { nodes: unknown[] } }>(query, { first }, by(world));
    await asked(1);

    const counts: number[] = [];
    for (const first of [1, 50, rows]) counts.push(await world.statementsOf(async () => dataOf(await asked(first))));

    expect(new Set(counts).size).toBe(1);
  });

  it('for entities asked by the other subgraphs', async () => {
    const { data } = await world.ask<{ opinions: { nodes: { id: string; station: { id: string } }[] } }>(
      'query ($first: Int!) { opinions(first: $first) { nodes { id station { id } } } }',
      { first: rows },
      world.office,
    );
    const nodes = data?.opinions.nodes ?? [];
    const references = (count: number) =>
      nodes.slice(0, count).flatMap(({ id, station }, n) => [
        { __typename: 'CitizenOpinion', id },
        { __typename: 'Station', id: station.id },
        { __typename: 'Representative', id: `${unitId.slice(0, -3)}${String(n).padStart(3, '0')}` },
        { __typename: 'HandlingUnit', id: `${unitId.slice(0, -3)}${String(n).padStart(3, '0')}` },
        { __typename: 'Region', code: `6110020${String(n % 100).padStart(2, '0')}` },
      ]);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on CitizenOpinion { title own: station { name } }
      ... on Station { name opinions(first: 1) { nodes { title } } }
      ... on Representative { station { name } receptions { totalCount } told: opinions { totalCount } }
      ... on HandlingUnit { handled: opinions { totalCount nodes { id } } }
      ... on Region { stations(descendants: true) { totalCount nodes { name } } there: opinions { totalCount } }
    } }`;

    const counts: number[] = [];
    for (const count of [1, 50, rows])
      counts.push(
        await world.statementsOf(async () => dataOf(await world.ask(query, { of: references(count) }, world.office))),
      );

    expect(nodes).toHaveLength(rows);
    expect(new Set(counts).size).toBe(1);
  });
});
