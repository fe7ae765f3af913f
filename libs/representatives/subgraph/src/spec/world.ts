import { asCommitteeStaff, dataOf, testSubgraph } from '@renda/testing';

import { representatives } from '../index.ts';

import type { TestSubgraph, TestSubgraphOptions } from '@renda/testing';
import type { Viewer } from '@renda/identity';

import type { RepresentativesContext } from '../context.ts';

type Input = Readonly<Record<string, unknown>>;
type Answered<T> = Readonly<Record<string, T>>;

export const staff = asCommitteeStaff('611000');

export const divisions = [
  ['100000', '中华人民共和国', 'NATION', 'NATION', null],
  ['610000', '陕西省', 'PROVINCE', 'PROVINCE', '100000'],
  ['611000', '商洛市', 'CITY', 'CITY', '610000'],
  ['611002', '商州区', 'COUNTY', 'COUNTY', '611000'],
  ['611021', '洛南县', 'COUNTY', 'COUNTY', '611000'],
  ['611002001', '城关街道', 'TOWNSHIP', 'SUB_DISTRICT', '611002'],
  ['611002100', '夜村镇', 'TOWNSHIP', 'TOWN', '611002'],
  ['611002100201', '甘河村', 'VILLAGE', 'VILLAGE', '611002100'],
].map(([code, name, level, kind, parentCode]) => ({ code, name, level, kind, parentCode }));

/** A subgraph with Shangluo's divisions, and short ways to say what a test needs. */
export const world = async (options?: TestSubgraphOptions) => {
  const graph: TestSubgraph<RepresentativesContext> = await testSubgraph(representatives, options);

  /** Any mutation: `do('registerCongress', input, 'congress { id }')`. */
  const send = (mutation: string, input: Input, selection: string, viewer: Viewer = staff) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    return graph.ask(
      `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} effects { applied events { kind } } } }`,
      { input },
      viewer,
    );
  };

  const made = async <T>(mutation: string, input: Input, selection: string, viewer: Viewer = staff): Promise<T> =>
    (dataOf(await send(mutation, input, selection, viewer)) as Answered<T>)[mutation] as T;

  await made('importRegions', { rows: divisions }, 'added', asCommitteeStaff('100000'));

  const congress = async (regionCode = '611002', term = 20) =>
    (
      await made<{ congress: { id: string; version: number } }>(
        'registerCongress',
        { regionCode, term, seatsTotal: 180, startsOn: '2022-03-01' },
        'congress { id version }',
        asCommitteeStaff('100000'),
      )
    ).congress;

  const elected = async (congressId: string, name: string, input: Input = {}) =>
    (
      await made<{ representative: { id: string; version: number; personId: string } }>(
        'registerRepresentative',
        { congressId, name, electedOn: '2022-02-20', ...input },
        'representative { id version personId }',
        asCommitteeStaff('100000'),
      )
    ).representative;

  const inOffice = async (congressId: string, name: string, input: Input = {}) => {
    const seat = await elected(congressId, name, input);
    const { representative } = await made<{ representative: { id: string; version: number; personId: string } }>(
      'confirmRepresentative',
      { representativeId: seat.id, inOfficeFrom: '2022-03-01' },
      'representative { id version personId }',
      asCommitteeStaff('100000'),
    );
    return representative;
  };

  const meeting = async (congressId: string, input: Input = {}) =>
    (
      await made<{ meeting: { id: string; version: number } }>(
        'conveneMeeting',
        { congressId, body: 'CONGRESS', number: 5, startsOn: '2026-03-02', endsOn: '2026-03-04', ...input },
        'meeting { id version }',
        asCommitteeStaff('100000'),
      )
    ).meeting;

  return { ...graph, send, made, congress, elected, inOffice, meeting };
};

export type World = Awaited<ReturnType<typeof world>>;
