import { asCommitteeStaff, asRepresentative, asTeller } from '@renda/testing';

import type { Viewer } from '@renda/identity';

import type { TormentedRenda } from './tormented-renda.ts';

interface WithId {
  readonly id: string;
}

const region = '611002';
const staff = asCommitteeStaff(region);
const pageSize = 200;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Makes a change that must succeed, whatever dies meanwhile. */
export const change = async <T>(
  renda: TormentedRenda,
  name: string,
  input: object,
  viewer: Viewer,
  fields = '',
): Promise<T> => {
  const text = `mutation ($input: ${capitalised(name)}Input!) { ${name}(input: $input) { ${fields} effects { applied } } }`;
  return (await renda.insist<Record<string, T>>(text, { input }, viewer))[name] as T;
};

const divisions = [
  { code: '100000', name: '全国', level: 'NATION', kind: 'NATION', parentCode: null },
  { code: '610000', name: '陕西省', level: 'PROVINCE', kind: 'PROVINCE', parentCode: '100000' },
  { code: '611000', name: '商洛市', level: 'CITY', kind: 'CITY', parentCode: '610000' },
  { code: region, name: '商州区', level: 'COUNTY', kind: 'COUNTY', parentCode: '611000' },
];

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** A congress whose deputies have all signed in, with the round of a resolution prepared for them. */
export const votingCongress = async (renda: TormentedRenda, deputies: number) => {
  const nation = asCommitteeStaff('100000');
  await change(renda, 'importRegions', { rows: divisions }, nation, 'added');
  const calling = { regionCode: region, term: 20, seatsTotal: deputies, startsOn: '2022-01-10' };
  const { congress } = await change<{ congress: WithId }>(
    renda,
    'registerCongress',
    calling,
    nation,
    'congress { id }',
  );
  const rows = Array.from({ length: deputies }, (_, index) => ({
    name: `代表${index + 1}`,
    certificateNumber: String(index + 1),
    electedOn: '2022-01-05',
    inOfficeFrom: '2022-01-10',
  }));
  for (let from = 0; from < deputies; from += 1_000)
    await change(
      renda,
      'importRepresentatives',
      { congressId: congress.id, rows: rows.slice(from, from + 1_000) },
      staff,
      'added',
    );
  const ids = await seats(renda);
  const meetingInput = { congressId: congress.id, body: 'CONGRESS', number: 1, startsOn: today() };
  const { meeting } = await change<{ meeting: WithId }>(renda, 'conveneMeeting', meetingInput, staff, 'meeting { id }');
  const meetingId = meeting.id;
  await change(renda, 'openSignIn', { meetingId }, staff);
  await change(renda, 'signInRepresentatives', { meetingId, representativeIds: ids }, staff);
  await change(renda, 'freezeRoll', { meetingId }, staff);
  const items = ['甲', '乙', '丙', '丁'].map((name) => ({ name }));
  const vote = {
    regionCode: region,
    title: '决议',
    purpose: 'RESOLUTION',
    body: 'CONGRESS',
    kind: 'FOR_AGAINST_ABSTAIN',
  };
  const { round } = await change<{ round: WithId & { items: readonly WithId[] } }>(
    renda,
    'prepareRound',
    { ...vote, items, meetingId, tellerIds: ids.slice(0, 2) },
    staff,
    'round { id items { id } }',
  );
  return {
    roundId: round.id,
    items: round.items.map(({ id }) => id),
    deputies: ids.map((id) => asRepresentative(id, region)),
    staff,
    teller: asTeller(round.id, region),
    chief: ids[0] ?? '',
    region,
    today: today(),
  };
};

const seats = async (renda: TormentedRenda): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { representatives }: Page = await renda.insist<Page>(
      `query ($after: String) { representatives(first: ${pageSize}, after: $after) { nodes { id } pageInfo { endCursor } } }`,
      { after },
      staff,
    );
    ids.push(...representatives.nodes.map(({ id }) => id));
    after = representatives.pageInfo.endCursor;
    if (representatives.nodes.length < pageSize) return ids;
  }
};

interface Page {
  readonly representatives: {
    readonly nodes: readonly WithId[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}
