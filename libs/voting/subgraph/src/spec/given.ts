import { asCommitteeStaff, asGovernmentOffice, asPresidium, asRepresentative, dataOf } from '@renda/testing';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { VotingContext } from '../context.ts';

export const county = '611002';
export const town = '611002001';
export const office = asGovernmentOffice(county);
export const staff = asCommitteeStaff(county);
export const presidium = asPresidium(county);
export const unitId = '0195e000-0000-7000-8000-00000000aaaa';
export const meetingId = '0195e000-0000-7000-8000-00000000bbbb';

/** The same number always gives the same representative. */
export const representativeId = (n: number): string =>
  `0195e000-0000-7000-8000-${(0x100000 + n).toString(16).padStart(12, '0')}`;
export const asDeputy = (n: number): Viewer => asRepresentative(representativeId(n), county);
export const tellers = [representativeId(901), representativeId(902)];

export type Graph = TestSubgraph<VotingContext>;

const fieldsOf: Readonly<Record<string, string>> = {
  proposeProject: 'proposal { id version state }',
  screenProposal: 'proposal { id version state }',
  dropProposal: 'proposal { id version state dropReason negativeItem }',
  mergeProposals: 'proposal { id version state }',
  addCandidate: 'candidate { id version state place budgetTotal }',
  reviseCandidate: 'candidate { id version state content budgetTotal }',
  withdrawCandidate: 'candidate { id version state place }',
  relistCandidate: 'candidate { id version state place }',
  objectToCandidateList: 'objection { id version listVersion }',
  answerObjection: 'objection { id version answer answeredOn }',
  commentOnCandidateList: 'comment { id delegation text author { id } }',
  openVoting: 'programme { id version state } round { id state number places kind items { id name } }',
};

const programmeFields = 'programme { id version state publishedOn votableFrom candidatesNeeded }';

/** A mutation by its name, with the fields the specs look at. */
export const perform = (graph: Graph, name: string, input: object, viewer?: Viewer) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) {
    ${fieldsOf[name] ?? programmeFields} effects { applied replayed checks { name passed } events { kind } } } }`;
  return graph.ask<Record<string, Payload>>(query, { input }, viewer);
};

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly [field: string]: unknown;
}

export interface Payload {
  readonly programme: Row;
  readonly proposal: Row;
  readonly candidate: Row;
  readonly objection: Row;
  readonly comment: Row;
  readonly round: Row & { readonly items: readonly { readonly id: string; readonly name: string }[] };
  readonly effects: { readonly applied: boolean; readonly events: readonly { readonly kind: string }[] };
}

/** The same, where it must succeed. */
export const done = async (graph: Graph, name: string, input: object, viewer?: Viewer): Promise<Payload> => {
  const payload = dataOf(await perform(graph, name, input, viewer))[name];
  if (!payload) throw new Error(`${name} answered nothing.`);
  return payload;
};

export const programmeInput = {
  regionCode: county,
  year: 2026,
  title: '2026年度民生实事项目',
  places: 2,
  criteria: [
    { code: 'C1', text: '受益面广' },
    { code: 'C2', text: '年内可完成' },
  ],
  negativeList: [{ code: 'N1', text: '楼堂馆所' }],
};

export const candidateInput = (programmeId: string, title: string) => ({
  programmeId,
  title,
  content: `${title}，新建一处，面积五百平方米。`,
  siteRegionCode: town,
  budget: [
    { source: '县级财政', amount: '300000.00' },
    { source: '省级专项', amount: '500000.00' },
  ],
  beneficiaries: '城关街道居民',
  beneficiaryCount: 12000,
  responsibleUnitId: unitId,
  timetable: [
    { name: '竣工', due: '2026-11-30' },
    { name: '开工', due: '2026-05-01' },
  ],
});

export const titles = ['老旧小区改造', '农村饮水安全', '社区养老食堂', '乡村道路硬化'];

const decision = { body: 'STANDING_COMMITTEE', meeting: '常委会第三十次会议', decidedOn: '2026-03-01', text: '同意。' };

/** A programme brought as far as the state asked for. */
export const programmeIn = async (
  graph: Graph,
  state: 'SOLICITING' | 'SCREENING' | 'CONSIDERED' | 'CANDIDATES_PUBLISHED' | 'DELIBERATING',
  { names = titles, ...overrides }: { names?: readonly string[] } & Partial<typeof programmeInput> = {},
): Promise<{ readonly id: string; readonly candidates: readonly string[] }> => {
  const { programme } = await done(graph, 'openProgramme', { ...programmeInput, ...overrides }, office);
  const input = { programmeId: programme.id };
  const candidates: string[] = [];
  const so = { id: programme.id, candidates };
  if (state === 'SOLICITING') return so;
  await done(graph, 'beginScreening', input, office);
  for (const title of names)
    candidates.push((await done(graph, 'addCandidate', candidateInput(programme.id, title), office)).candidate.id);
  if (state === 'SCREENING') return so;
  await done(graph, 'proposeCandidateList', input, office);
  await done(graph, 'considerCandidateList', { ...input, decision }, staff);
  if (state === 'CONSIDERED') return so;
  await done(graph, 'publishCandidateList', input, staff);
  if (state === 'CANDIDATES_PUBLISHED') return so;
  await done(graph, 'openDeliberation', input, staff);
  return so;
};

export const considerInput = (programmeId: string) => ({ programmeId, decision });
