import { systemViewer } from '@renda/identity';
import { graphql } from 'graphql';

import type { Role } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';
import type { Graph, SubgraphName } from '@renda/supergraph';

/** Where the subjects of the roles that stand for one person, place or unit are found. */
const lists: Partial<Readonly<Record<Role, readonly [SubgraphName, string]>>> = {
  REPRESENTATIVE: ['representatives', 'representatives'],
  COMMITTEE_MEMBER: ['representatives', 'representatives'],
  STATION_STAFF: ['stations', 'stations'],
  HANDLING_UNIT: ['suggestions', 'handlingUnits'],
};

/** The id of the first one in the region; null where there is none, undefined for a role that needs no subject. */
export const firstSubject = async (
  graph: Graph,
  role: Role,
  region: RegionCode,
): Promise<string | null | undefined> => {
  if (role === 'CITIZEN') return `citizen-${region}`;
  const place = lists[role];
  if (!place) return undefined;
  const [name, list] = place;
  const { schema, createContext } = graph.subgraphs[name];
  const { data, errors } = await graphql({
    schema,
    source: `query First($code: RegionCode!) { ${list}(first: 1, where: { region: { code: $code } }) { nodes { id } } }`,
    variableValues: { code: region },
    contextValue: createContext({ viewer: systemViewer('token'), language: 'en', requestId: 'token' }),
  });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return (data as Record<string, { nodes: readonly { id: string }[] }> | undefined)?.[list]?.nodes[0]?.id ?? null;
};
