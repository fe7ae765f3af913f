import { type AskGraph, dataOf } from './graph-client.ts';
import type { Place } from './place-named.ts';

const query = `query Places($code: RegionCode!, $after: String) {
  regions(first: 200, after: $after, where: { region: { code: $code, descendants: true }, level: { in: [CITY, COUNTY, TOWNSHIP] } }) {
    nodes { code name level parent { code } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Answer {
  readonly regions: {
    readonly nodes: readonly { code: string; name: string; level: Place['level']; parent: { code: string } | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The prefecture with its counties and towns, from the graph. */
export const placesBelow = async (ask: AskGraph, code: string): Promise<readonly Place[]> => {
  const places: Place[] = [];
  let after: string | null = null;
  do {
    const { regions }: Answer = await dataOf<Answer>(ask, query, { code, after });
    places.push(...regions.nodes.map(({ parent, ...place }) => ({ ...place, parentCode: parent?.code ?? '' })));
    after = regions.pageInfo.hasNextPage ? regions.pageInfo.endCursor : null;
  } while (after !== null);
  return places;
};
