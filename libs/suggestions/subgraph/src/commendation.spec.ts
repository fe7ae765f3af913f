import { asAnyone, asChairpersons, asCommitteeStaff, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, asSigner, givenCase, region, reply, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const decision = {
  meeting: '主任会议第六次会议',
  number: '〔2026〕9号',
  decidedOn: '2026-03-02',
  text: '予以通报表扬。',
};

interface Commended {
  readonly id: string;
  readonly state: string;
  readonly rank: number;
  readonly score: number;
  readonly parts: readonly { readonly name: string; readonly points: number }[];
}

const fields = `id state kind year rank ranked score
  parts { name weight points rate { numerator denominator excluded } } suggestion { id } unit { id }`;

const tell = (name: string, input: object, selection: string, viewer: Viewer): Promise<Answer<Record<string, never>>> =>
  graph.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} } }`,
    { input },
    viewer,
  );
const propose = (input: object, viewer = asOffice): Promise<Answer<Record<string, never>>> =>
  tell(
    'proposeCommendation',
    { regionCode: region, year: 2026, reason: '办理扎实', ...input },
    `commendation { ${fields} }`,
    viewer,
  );
const proposed = async (input: object): Promise<Commended> =>
  (dataOf(await propose(input)) as unknown as { proposeCommendation: { commendation: Commended } }).proposeCommendation
    .commendation;
const decide = (ids: readonly string[], more = {}, viewer = asChairpersons(region)) =>
  tell(
    'decideCommendations',
    { commendationIds: ids, award: true, body: 'CHAIRPERSONS', decision, ...more },
    'commendations { id state decision { body meeting number decidedOn text } }',
    viewer,
  );
const publish = (ids: readonly string[], viewer = asOffice) =>
  tell('publishCommendations', { commendationIds: ids }, 'commendations { id state publishedOn }', viewer);

/** Replied to as solved, with evidence, and rated 满意. */
const satisfied = async (more = {}, replied = {}): Promise<Given> => {
  const given = await givenCase(graph, 'contact', { formedBy: '调研', ...more });
  const answer = { ...reply, resultClass: 'A', evidence: '验收报告', ...replied };
  const assignmentId = given.task?.id;
  await stepped(graph, 'replyToAssignment', { assignmentId, ...answer }, given.asUnit);
  const seen = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(
    'query ($id: ID!) { suggestion(id: $id) { replies { id } } }',
    { id: given.id },
    asOffice,
  );
  const replyId = dataOf(seen).suggestion.replies[0]?.id;
  await stepped(graph, 'evaluateReply', { replyId, attitude: 'SATISFIED', result: 'SATISFIED' }, asAuthor);
  return given;
};

describe('Commendation (SUG-11)', () => {
  it('of a suggestion rests on the open ranking, and shows the figures it was proposed with', async () => {
    const { id } = await satisfied();
    const ranking = await graph.ask<{
      suggestionAssessments: { rank: number; score: number; parts: unknown; suggestion: { id: string } }[];
    }>(
      `{ suggestionAssessments(regionCode: "${region}", from: "2026-01-01", to: "2026-12-31") {
           rank score suggestion { id } parts { name weight points rate { numerator denominator excluded } } } }`,
    );
    const listed = dataOf(ranking).suggestionAssessments.find(({ suggestion }) => suggestion.id === id);

    const { rank, score, parts } = await proposed({ suggestionId: id });

    expect({ rank, score, parts }).toEqual({ rank: listed?.rank, score: listed?.score, parts: listed?.parts });
    expect(parts).toEqual([
      { name: 'SOLVED', weight: 40, points: 40, rate: { numerator: 1, denominator: 1, excluded: 0 } },
      { name: 'SATISFIED', weight: 20, points: 20, rate: { numerator: 1, denominator: 1, excluded: 0 } },
      { name: 'PROMISES_KEPT', weight: 20, points: 20, rate: { numerator: 0, denominator: 0, excluded: 0 } },
      { name: 'GROUNDED', weight: 20, points: 20, rate: { numerator: 1, denominator: 1, excluded: 0 } },
    ]);
  });

  it('takes no points for a promise whose day is still to come, and all for one past its day', async () => {
    const { id } = await satisfied(
      {},
      { resultClass: 'B', commitments: [{ text: '六月底前完成', dueOn: '2026-06-30' }] },
    );
    const kept = async (): Promise<unknown> => {
      const ranking = await graph.ask<{
        suggestionAssessments: { suggestion: { id: string }; parts: { name: string }[] }[];
      }>(
        `{ suggestionAssessments(first: 200, regionCode: "${region}", from: "2026-01-01", to: "2026-12-31") {
             suggestion { id } parts { name points rate { numerator denominator excluded } } } }`,
      );
      const listed = dataOf(ranking).suggestionAssessments.find(({ suggestion }) => suggestion.id === id);
      return listed?.parts.find(({ name }) => name === 'PROMISES_KEPT');
    };
    graph.clock.moveToDay('2026-06-30');
    const onItsDay = await kept();
    graph.clock.moveToDay('2026-07-01');

    const after = await kept();

    expect(onItsDay).toMatchObject({ points: 20, rate: { numerator: 0, denominator: 0, excluded: 1 } });
    expect(after).toMatchObject({ points: 0, rate: { numerator: 0, denominator: 1, excluded: 0 } });
  });

  it('of a unit keeps the place and points of the day it was proposed, whatever comes later', async () => {
    const { unitId } = await satisfied();
    const before = await proposed({ unitId });

    await givenCase(graph, 'sign');
    const later = await graph.ask<{ commendations: { nodes: Commended[] } }>(
      `query ($id: ID!) { commendations(where: { unitId: { eq: $id } }) { nodes { ${fields} } } }`,
      { id: unitId },
      asOffice,
    );

    expect(dataOf(later).commendations.nodes).toEqual([before]);
    expect(before.parts.map(({ name }) => name)).toContain('ON_TIME');
  });

  it('is decided by a body and published, and is then found from suggestion, unit and region', async () => {
    const { id, unitId } = await satisfied();
    const ids = [(await proposed({ suggestionId: id })).id, (await proposed({ unitId })).id];
    const seenBy = async (viewer: Viewer): Promise<unknown> => {
      const query = `query ($id: ID!, $unitId: ID!, $code: RegionCode!) {
        suggestion(id: $id) { commendations { nodes { id } } }
        handlingUnit(id: $unitId) { commendations { nodes { id state publishedOn } } }
        _entities(representations: [{ __typename: "Region", code: $code }]) {
          ... on Region { commendations(where: { kind: { eq: UNIT }, unitId: { eq: $unitId } }) { nodes { id } } } } }`;
      return dataOf(await graph.ask(query, { id, unitId, code: region }, viewer));
    };
    const early = await publish(ids);

    const decided = await decide(ids);
    const hidden = await seenBy(asAnyone());
    const published = await publish(ids);

    expect(early).toBeRefusedWith('ILLEGAL_TRANSITION');
    const record = { body: 'CHAIRPERSONS', ...decision };
    expect(decided.data).toEqual({
      decideCommendations: { commendations: ids.map((each) => ({ id: each, state: 'AWARDED', decision: record })) },
    });
    expect(hidden).toMatchObject({ suggestion: { commendations: { nodes: [] } } });
    expect(published.errors).toBeUndefined();
    expect(await seenBy(asAnyone())).toEqual({
      suggestion: { commendations: { nodes: [{ id: ids[0] }] } },
      handlingUnit: { commendations: { nodes: [{ id: ids[1], state: 'PUBLISHED', publishedOn: '2026-03-02' }] } },
      _entities: [{ commendations: { nodes: [{ id: ids[1] }] } }],
    });
  });

  it('is refused to what the ranking does not have: unrated, confidential, of another year', async () => {
    const unrated = await givenCase(graph, 'reply');
    const secret = await satisfied({ publicity: 'NONE', confidentialReason: '涉密' });
    const rated = await satisfied();

    expect(await propose({ suggestionId: unrated.id })).toBeRefusedWith('COMMENDATION_UNFOUNDED');
    expect(await propose({ suggestionId: secret.id })).toBeRefusedWith('COMMENDATION_UNFOUNDED');
    expect(await propose({ suggestionId: rated.id, year: 2025 })).toBeRefusedWith('COMMENDATION_UNFOUNDED');
    expect(await propose({ suggestionId: rated.id, year: 2027 })).toBeRefusedWith('INVALID_INPUT');
    expect(await propose({ suggestionId: rated.id, unitId: rated.unitId })).toBeRefusedWith('INVALID_INPUT');
  });

  it('is proposed once for a year, by those of the region', async () => {
    const { id } = await satisfied();
    await proposed({ suggestionId: id });

    expect(await propose({ suggestionId: id })).toBeRefusedWith('COMMENDED_ALREADY');
    expect(await propose({ suggestionId: id }, asCommitteeStaff('611021'))).toBeRefusedWith('OUT_OF_REGION');
    expect(await propose({ suggestionId: id }, asSigner)).toBeRefusedWith('FORBIDDEN');
  });

  it('is decided once, all of a list or none, not before it was proposed', async () => {
    const first = await proposed({ suggestionId: (await satisfied()).id });
    const second = await proposed({ suggestionId: (await satisfied()).id });
    dataOf(await decide([first.id], { award: false }));

    const both = await decide([second.id, first.id]);
    const early = await decide([second.id], { decision: { ...decision, decidedOn: '2026-03-01' } });
    const twice = await decide([second.id, second.id.toUpperCase()]);
    const still = await graph.ask<{ commendations: { nodes: { id: string }[] } }>(
      '{ commendations(where: { state: { eq: PROPOSED } }) { nodes { id } } }',
      {},
      asOffice,
    );

    expect(both).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(early).toBeRefusedWith('DECISION_DAY_IMPOSSIBLE');
    expect(twice).toBeRefusedWith('COMMENDATIONS_UNSOUND');
    expect(dataOf(still).commendations.nodes.map(({ id }) => id)).toContain(second.id);
  });
});
