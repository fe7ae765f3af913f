import { asOffice, type SampleGraph } from '../sample-graph.ts';
import type { Chance } from '../chance.ts';
import type { Division } from '../divisions/division.ts';
import { inParallel } from '../in-parallel.ts';
import { samplePerson } from '../people/sample-person.ts';

/** A representative of the sample: enough to assign, invite and sign with. */
export interface SampleRepresentative {
  readonly id: string;
  readonly regionCode: string;
  readonly homeRegionCode: string;
}

const roll = `query Roll($id: ID!, $after: String) {
  congress(id: $id) {
    representatives(first: 200, after: $after) {
      nodes { id homeRegion { code } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Roll {
  readonly congress: {
    readonly representatives: {
      readonly nodes: readonly { readonly id: string; readonly homeRegion: { readonly code: string } | null }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

/** How many seats each level has in the sample: fewer than in life, enough for every screen. */
const seats: Readonly<Partial<Record<Division['kind'], number>>> = {
  NATION: 2,
  PROVINCE: 12,
  CITY: 40,
  COUNTY: 20,
  TOWN: 4,
};

const term = { term: 18, startsOn: '2022-01-10', endsOn: '2026-12-31' };

/** A congress for every division that has one, with its roll of invented people who live in the prefecture. */
export const loadCongresses = async (
  graph: SampleGraph,
  chance: Chance,
  divisions: readonly Division[],
): Promise<readonly SampleRepresentative[]> => {
  const towns = divisions.filter(({ level }) => level === 'TOWNSHIP');
  // All drawn before any is registered: the draws' order makes the sample the same everywhere, the answers' order must not.
  let serial = 0;
  const rolls = divisions.flatMap((division) => {
    const count = seats[division.kind];
    if (!count || division.level === 'VILLAGE') return [];
    const homes = towns.filter(({ code }) => code.startsWith(significant(division.code)));
    const rows = Array.from({ length: count }, (_, index) => {
      serial += 1;
      const home = (homes.length > 0 ? homes : towns)[chance.below(homes.length || towns.length)];
      const { specialities, ...person } = samplePerson(chance, serial);
      return {
        ...person,
        specialities: specialities.join('、'),
        certificateNumber: `SAMPLE-${division.code}-${index + 1}`,
        electoralUnit: home?.name ?? division.name,
        homeRegionCode: home?.code,
        grassRoots: chance.happens(0.7) ? '是' : '否',
        leadingCadre: '否',
      };
    });
    return [{ division, rows }];
  });
  const found = new Map<string, readonly SampleRepresentative[]>();
  await inParallel(rolls, async ({ division, rows }) => {
    const input = { regionCode: division.code, ...term, seatsTotal: rows.length };
    const { congress } = await graph.act('registerCongress', input, asOffice('100000'), 'congress { id }');
    const congressId = (congress as { id: string }).id;
    await graph.act('importRepresentatives', { congressId, rows }, asOffice('100000'), 'added');
    found.set(division.code, await readRoll(graph, congressId, division.code));
  });
  return rolls.flatMap(({ division }) => found.get(division.code) ?? []);
};

const readRoll = async (
  graph: SampleGraph,
  id: string,
  regionCode: string,
): Promise<readonly SampleRepresentative[]> => {
  const found: SampleRepresentative[] = [];
  let after: string | null = null;
  do {
    const page: Roll = await graph.ask<Roll>(roll, { id, after }, asOffice('100000'));
    const { nodes, pageInfo } = page.congress.representatives;
    found.push(
      ...nodes.map((node) => ({ id: node.id, regionCode, homeRegionCode: node.homeRegion?.code ?? regionCode })),
    );
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
};

const significant = (code: string): string =>
  code.length === 6 ? code.replace(/(00)+$/, '').replace(/^1$/, '') : code;
