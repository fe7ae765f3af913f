import { asCommitteeStaff } from '@renda/testing';

import type { AskGraph } from '@renda/opinion-import';
import type { Viewer } from '@renda/identity';
import type { GraphClient } from '@renda/supergraph';

const divisions = [
  ['100000', '全国', 'NATION', 'NATION', null],
  ['610000', '陕西省', 'PROVINCE', 'PROVINCE', '100000'],
  ['611000', '商洛市', 'CITY', 'CITY', '610000'],
  ['611002', '商州区', 'COUNTY', 'COUNTY', '611000'],
  ['611002100', '夜村镇', 'TOWNSHIP', 'TOWN', '611002'],
].map(([code, name, level, kind, parentCode]) => ({ code, name, level, kind, parentCode }));

const stations = [
  ['商洛市人大代表之家', '611000'],
  ['商州区人大代表之家', '611002'],
  ['夜村镇人大代表联络站', '611002100'],
].map(([name, regionCode]) => ({ name, regionCode, kind: 'STATION' }));

const importRegions = `mutation ($input: ImportRegionsInput!) { importRegions(input: $input) { added } }`;
const createStation = `mutation ($input: CreateStationInput!) { createStation(input: $input) { station { id } } }`;

/** Asks as one viewer, and in English. */
export const askAs =
  (client: GraphClient, viewer: Viewer): AskGraph =>
  (query, variables) =>
    client.ask(query, variables, viewer, 'en');

/** A prefecture with one county and one town, and a station in each. */
export const openPrefecture = async (client: GraphClient): Promise<void> => {
  const office = asCommitteeStaff('100000');
  const wanted: readonly (readonly [string, unknown])[] = [
    [importRegions, { rows: divisions }],
    ...stations.map((station) => [createStation, station] as const),
  ];
  for (const [mutation, input] of wanted) {
    const { errors } = await client.ask(mutation, { input }, office, 'en');
    if (errors?.[0]) throw new Error(JSON.stringify(errors[0]));
  }
};
