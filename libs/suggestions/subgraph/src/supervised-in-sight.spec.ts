import {
  asAnyone,
  asChairpersons,
  asDeputyDirector,
  asRepresentative,
  asStationStaff,
  asTeller,
  dataOf,
  testSubgraph,
} from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, givenCase, region, signer, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

const decision = {
  meeting: '主任会议第三次会议',
  number: '〔2026〕5号',
  decidedOn: '2026-03-02',
  text: '列为重点督办件。',
};

interface Supervised {
  readonly id: string;
  readonly suggestionId: string;
}

/** Supervised from its admission, before it is approved. */
const supervised = async (fields: object = {}): Promise<Supervised> => {
  const { id: suggestionId } = await givenCase(graph, 'admit', { origin: 'DUAL_CONTACT', ...fields });
  const input = { suggestionId, leaderKind: 'CONGRESS', leader: `副主任${suggestionId}`, decision };
  const answer = await graph.ask<{ startKeySupervision: { keySupervision: { id: string } } }>(
    `mutation ($input: StartKeySupervisionInput!) { startKeySupervision(input: $input) { keySupervision { id } } }`,
    { input },
    asChairpersons(region),
  );
  return { suggestionId, id: dataOf(answer).startKeySupervision.keySupervision.id };
};

const sendBack = async ({ suggestionId }: Supervised): Promise<void> => {
  const items = [{ suggestionId, approve: false, reason: '请补充' }];
  const approve = `mutation ($input: ApproveSuggestionsInput!) { approveSuggestions(input: $input) { suggestions { id } } }`;
  dataOf(await graph.ask(approve, { input: { items } }, asDeputyDirector(region)));
};

/** Whether it is in the list, and whether it is resolved as an entity of the graph. */
const waysSeen = async ({ id, suggestionId }: Supervised, viewer: Viewer): Promise<readonly boolean[]> => {
  const query = `query ($where: KeySupervisionWhere!, $ids: [_Any!]!) {
    keySupervisions(where: $where) { nodes { id } } _entities(representations: $ids) { ... on KeySupervision { leader } } }`;
  const variables = { where: { suggestionId: { eq: suggestionId } }, ids: [{ __typename: 'KeySupervision', id }] };
  const seen = dataOf(
    await graph.ask<{ keySupervisions: { nodes: object[] }; _entities: (object | null)[] }>(query, variables, viewer),
  );
  return [seen.keySupervisions.nodes.length > 0, seen._entities[0] !== null];
};

describe('A key supervision (SUG-7, SUG-10)', () => {
  const elsewhere = asRepresentative(signer, '611021');

  it('is public while its suggestion is', async () => {
    expect(await waysSeen(await supervised(), asAnyone())).toEqual([true, true]);
  });

  it('is working data again once its suggestion was sent back, and when it is not admitted after all', async () => {
    const followed = await supervised();

    await sendBack(followed);
    const inReview = [
      await waysSeen(followed, asAnyone()),
      await waysSeen(followed, elsewhere),
      await waysSeen(followed, asOffice),
    ];
    const refusal = { suggestionId: followed.suggestionId, ground: 'NO_CONTENT', explanation: '无具体内容' };
    await stepped(graph, 'notAdmitSuggestion', refusal, asOffice);
    const refused = [
      await waysSeen(followed, asAnyone()),
      await waysSeen(followed, elsewhere),
      await waysSeen(followed, asOffice),
    ];

    const hidden = [false, false];
    expect([inReview, refused]).toEqual([
      [hidden, hidden, [true, true]],
      [hidden, hidden, [true, true]],
    ]);
  });

  it('of a confidential suggestion is out of sight, also as an entity', async () => {
    const followed = await supervised({ publicity: 'NONE', confidentialReason: '涉密' });

    const hidden = [];
    const stationsOwn = asStationStaff(signer, region);
    for (const viewer of [asAnyone(), elsewhere, stationsOwn, asTeller(signer, region)])
      hidden.push(await waysSeen(followed, viewer));

    expect(hidden).toEqual(hidden.map(() => [false, false]));
    expect(await waysSeen(followed, asOffice)).toEqual([true, true]);
  });
});
