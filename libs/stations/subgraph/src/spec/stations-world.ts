import {
  asCommitteeStaff,
  asHandlingUnit,
  asRepresentative,
  asStationStaff,
  dataOf,
  testSubgraph,
} from '@renda/testing';

import { stations } from '../index.ts';
import { selections } from './selections.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph, TestSubgraphOptions } from '@renda/testing';

import type { StationsContext } from '../context.ts';
import type { MutationName } from './selections.ts';

export const county = '611002';
export const town = '611002001';
export const otherTown = '611002002';
export const village = '611002001201';

export const unitId = '01980000-0000-7000-8000-0000000000a1';
export const otherUnitId = '01980000-0000-7000-8000-0000000000a2';
export const representativeId = '01980000-0000-7000-8000-0000000000b1';
export const otherRepresentativeId = '01980000-0000-7000-8000-0000000000b2';

export interface Opinion {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly [field: string]: unknown;
}

export interface Payload {
  readonly opinion: Opinion;
  readonly trackingCode: string;
  readonly effects: {
    readonly applied: boolean;
    readonly replayed: boolean;
    readonly events: readonly { readonly kind: string }[];
    readonly deadlines: readonly { readonly due: string; readonly rule: string }[];
    readonly notices: readonly { readonly kind: string; readonly to: { role: string; subject: string | null } }[];
  };
  readonly [field: string]: unknown;
}

/** A county with its home of representatives, two towns with a station each, and a contact point in a village. */
export interface StationsWorld extends TestSubgraph<StationsContext> {
  readonly home: string;
  readonly station: string;
  readonly otherStation: string;
  readonly point: string;
  readonly staff: Viewer;
  readonly otherStaff: Viewer;
  readonly office: Viewer;
  readonly unit: Viewer;
  readonly representative: Viewer;
  readonly mutate: (name: MutationName, input: object, viewer?: Viewer) => Promise<Answer<Record<string, Payload>>>;
  /** The payload of a mutation that must succeed. */
  readonly done: (name: MutationName, input: object, viewer?: Viewer) => Promise<Payload>;
  readonly read: (id: string, viewer?: Viewer) => Promise<Opinion>;
}

export const stationsWorld = async (options: TestSubgraphOptions = {}): Promise<StationsWorld> => {
  process.env.RENDA_TRACKING_KEY ??= Buffer.alloc(32, 'test').toString('base64');
  const graph = await testSubgraph(stations, { language: 'zh-CN', ...options });
  const office = asCommitteeStaff(county);

  const mutate: StationsWorld['mutate'] = (name, input, viewer) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selections[name]} ${effects} } }`;
    return graph.ask(query, { input }, viewer);
  };
  const done: StationsWorld['done'] = async (name, input, viewer) => {
    const payload = dataOf(await mutate(name, input, viewer))[name];
    if (!payload) throw new Error(`${name} gave nothing.`);
    return payload;
  };
  const opened = async (kind: string, name: string, regionCode: string, parentId?: string): Promise<string> =>
    ((await done('createStation', { kind, name, regionCode, parentId }, office)).station as { id: string }).id;

  const home = await opened('HOME_OF_REPRESENTATIVES', '商州区人大代表之家', county);
  const station = await opened('STATION', '城关街道代表联络站', town);
  const otherStation = await opened('STATION', '大赵峪街道代表联络站', otherTown);
  const point = await opened('CONTACT_POINT', '东街社区联络点', village, station);
  await done('assignRepresentativeToStation', { stationId: station, representativeId }, office);
  return {
    ...graph,
    home,
    station,
    otherStation,
    point,
    staff: asStationStaff(station, town),
    otherStaff: asStationStaff(otherStation, otherTown),
    office,
    unit: asHandlingUnit(unitId, county),
    representative: asRepresentative(representativeId, county),
    mutate,
    done,
    read: async (id, viewer = office) => {
      const query = `query ($id: ID!) { opinion(id: $id) { ${selections.opinion} } }`;
      return dataOf(await graph.ask<{ opinion: Opinion }>(query, { id }, viewer)).opinion;
    },
  };
};

const effects = `effects {
  applied replayed deadlines { due rule } notices { kind to { role subject } } events { kind }
}`;
