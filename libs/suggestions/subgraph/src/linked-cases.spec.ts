import { asAnyone, asDeputyDirector, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, author, givenCase, mutate, region, reply, stepped } from './spec/given.ts';
import {
  above,
  another,
  asAbove,
  asGovernmentAbove,
  answeredBy,
  consented,
  eventsOf,
  filedByAnother,
  givenUnit,
  handedUp,
  mergedInto,
  rated,
  replyOf,
  toldOf,
} from './spec/linked.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const read = async (id: string, viewer = asOffice): Promise<unknown> => {
  const query = `query ($id: ID!) { suggestion(id: $id) { state closing resultClass result
    mergedInto { id } escalatedTo { id } escalatedToRegion { code } } }`;
  return dataOf(await graph.ask<{ suggestion: unknown }>(query, { id }, viewer)).suggestion;
};

/** A look-back inspects the reply to it. */
const inspected = async (id: string, found: object): Promise<void> => {
  const today = graph.clock.today();
  const opened = await graph.ask<{
    openLookBack: { lookBack: { items: { nodes: { id: string; reply: { suggestion: { id: string } } }[] } } };
  }>(
    `mutation ($input: OpenLookBackInput!) { openLookBack(input: $input) {
       lookBack { items(first: 100) { nodes { id reply { suggestion { id } } } } } } }`,
    { input: { regionCode: region, name: '回头看', from: today, to: today, sample: 100 } },
    asOffice,
  );
  const { nodes } = dataOf(opened).openLookBack.lookBack.items;
  const itemId = nodes.find(({ reply: { suggestion } }) => suggestion.id === id)?.id;
  const input = { itemId, text: '现场查看', ...found };
  dataOf(
    await graph.ask(
      'mutation ($input: InspectReplyInput!) { inspectReply(input: $input) { item { id } } }',
      { input },
      asOffice,
    ),
  );
};

describe('What is merged into another (SUG-3, SUG-4)', () => {
  it('is told of the reply: author and signers, each once, whoever rates it', async () => {
    const { id, task, asUnit } = await givenCase(graph, 'sign');
    const childId = await mergedInto(graph, id);
    await replyOf(graph, task?.id, asUnit);

    expect(await toldOf(graph, id, 'suggestion.replied')).toEqual([author, another]);
    expect(await read(childId)).toMatchObject({ state: 'MERGED' });
  });

  it.each([
    ['is approved at once, as it would have been', 'REPRESENTATIVE', 'APPROVED'],
    ['waits for approval where somebody gives it', 'DUAL_CONTACT', 'ADMITTED'],
  ])('goes on by itself when that one is withdrawn, and %s', async (_, origin, state) => {
    const { id } = await givenCase(graph, 'sign');
    const childId = await mergedInto(graph, id, { origin });

    await stepped(graph, 'withdrawSuggestion', { suggestionId: id, reason: '已解决' }, asAuthor);

    expect(await read(childId)).toMatchObject({ state, closing: null, mergedInto: null });
    expect(await toldOf(graph, childId, 'suggestion.mergeUndone')).toEqual([another, 'COMMITTEE_STAFF']);
    expect(await eventsOf(graph, childId, 'suggestion.mergeUndone')).toEqual([{ fromId: id }]);
  });

  it('goes on by itself when that one, sent back, is not admitted', async () => {
    const { id } = await givenCase(graph, 'admit', { origin: 'DUAL_CONTACT' });
    const childId = await mergedInto(graph, id);
    await graph.ask(
      `mutation ($items: [ApproveSuggestionItem!]!) { approveSuggestions(input: { items: $items }) { suggestions { id } } }`,
      { items: [{ suggestionId: id, approve: false, reason: '请补充' }] },
      asDeputyDirector(region),
    );

    const refusal = { suggestionId: id, ground: 'NO_CONTENT', explanation: '无具体内容。' };
    await stepped(graph, 'notAdmitSuggestion', refusal, asOffice);

    expect(await read(childId)).toMatchObject({ state: 'APPROVED', mergedInto: null });
  });

  it('is not merged into one that may still not be admitted, though consent may be given', async () => {
    const { id } = await givenCase(graph, 'register');
    const childId = await filedByAnother(graph);
    await consented(graph, childId, id);

    const early = await mutate(graph, 'admitSuggestion', { suggestionId: childId, mergeIntoId: id }, asOffice);

    expect(early).toBeRefusedWith('MERGE_IMPOSSIBLE');
  });

  it('is noted as reference with that one only if its author, too, wanted no written reply', async () => {
    const wished = await givenCase(graph, 'sign', { referenceOnly: true });
    const wishedByBoth = await givenCase(graph, 'sign', { referenceOnly: true });
    await mergedInto(graph, wished.id);
    const childId = await mergedInto(graph, wishedByBoth.id, { referenceOnly: true });

    const refused = await mutate(graph, 'noteAsReference', { assignmentId: wished.task?.id }, wished.asUnit);
    await stepped(graph, 'noteAsReference', { assignmentId: wishedByBoth.task?.id }, wishedByBoth.asUnit);

    expect(refused).toBeRefusedWith('REFERENCE_NOT_WISHED');
    expect(await read(childId)).toMatchObject({ state: 'CLOSED', closing: 'MERGED' });
  });

  it('goes along when that one is merged itself, by an event of its own, told to its author (EVT-1, ONE-4)', async () => {
    const first = await givenCase(graph, 'admit', { origin: 'DUAL_CONTACT' });
    const grandchildId = await mergedInto(graph, first.id);
    const { id: lastId } = await givenCase(graph, 'sign');
    await stepped(graph, 'consentToMerge', { suggestionId: first.id, intoId: lastId }, asAuthor);

    await stepped(graph, 'mergeSuggestion', { suggestionId: first.id, intoId: lastId }, asOffice);

    expect(await eventsOf(graph, grandchildId, 'suggestion.merged')).toEqual([
      { intoId: first.id },
      { intoId: lastId },
    ]);
    expect(await toldOf(graph, grandchildId, 'suggestion.merged')).toEqual([another, another]);
  });

  it('gets the class of a second reply too, when the case is closed again', async () => {
    const { id, task, asUnit } = await givenCase(graph, 'sign');
    const childId = await mergedInto(graph, id);
    await replyOf(graph, task?.id, asUnit);
    await rated(graph, id);
    await stepped(graph, 'followUpSuggestion', { suggestionId: id, reason: '现场未改造' }, asOffice);
    const second = { assignmentId: task?.id, ...reply, resultClass: 'A', evidence: '验收报告' };
    await stepped(graph, 'replyToAssignment', second, asUnit);
    await rated(graph, id, { result: 'BASICALLY_SATISFIED' });

    await stepped(graph, 'verifyFollowUp', { suggestionId: id, note: '现场核实' }, asOffice);

    expect(await read(childId)).toMatchObject({ state: 'CLOSED', resultClass: 'A', result: 'BASICALLY_SATISFIED' });
    expect(await toldOf(graph, childId, 'suggestion.resultRenewed')).toEqual([another]);
  });

  it('gets the rating of a second reply that comes after it was verified, too', async () => {
    const { id, task, asUnit } = await givenCase(graph, 'sign');
    const childId = await mergedInto(graph, id);
    await replyOf(graph, task?.id, asUnit);
    await rated(graph, id);
    await stepped(graph, 'followUpSuggestion', { suggestionId: id, reason: '现场未改造' }, asOffice);
    const second = { assignmentId: task?.id, ...reply, resultClass: 'A', evidence: '验收报告' };
    await stepped(graph, 'replyToAssignment', second, asUnit);
    await stepped(graph, 'verifyFollowUp', { suggestionId: id, note: '现场核实' }, asOffice);

    await rated(graph, id, { result: 'BASICALLY_SATISFIED' });

    expect(await read(childId)).toMatchObject({ state: 'CLOSED', resultClass: 'A', result: 'BASICALLY_SATISFIED' });
  });

  it('gets the class an inspection found (SUG-8)', async () => {
    const { id, task, asUnit } = await givenCase(graph, 'sign');
    const childId = await mergedInto(graph, id);
    await replyOf(graph, task?.id, asUnit, { resultClass: 'A', evidence: '验收报告' });
    await rated(graph, id);

    await inspected(id, { done: true, newClass: 'B' });

    expect(await read(childId)).toMatchObject({ state: 'CLOSED', resultClass: 'B' });
  });
});

describe('What is handed up (SUG-3, SUG-4)', () => {
  it('is withdrawn with the linked case: never admitted, it does not become public (SUG-10)', async () => {
    const { id } = await givenCase(graph, 'register');
    const linkedId = await handedUp(graph, id);

    await stepped(graph, 'withdrawSuggestion', { suggestionId: linkedId, reason: '已解决' }, asAuthor);

    expect(await read(id)).toMatchObject({ state: 'WITHDRAWN', closing: null });
    expect(await read(id, asAnyone())).toBeNull();
    expect(await toldOf(graph, id, 'suggestion.withdrawn')).toEqual([author, 'COMMITTEE_STAFF']);
  });

  it('is one filing of the author’s, whichever level handles it (REP-8)', async () => {
    const { id } = await givenCase(graph, 'register');
    const linkedId = await handedUp(graph, id);

    expect(await eventsOf(graph, linkedId, 'suggestion.submitted')).toEqual([]);
    expect(await eventsOf(graph, linkedId, 'suggestion.takenUpFromBelow')).toEqual([{ belowId: id, authorId: author }]);
  });

  it('is in review again when declined, told to the author and to the office below', async () => {
    const { id } = await givenCase(graph, 'register');
    await stepped(graph, 'escalateSuggestion', { suggestionId: id, regionCode: above, reason: '市级事权' }, asOffice);

    await stepped(graph, 'declineEscalated', { suggestionId: id, reason: '属县级事权' }, asAbove);

    expect(await read(id)).toMatchObject({ state: 'REGISTERED', escalatedToRegion: null });
    expect(await toldOf(graph, id, 'suggestion.escalationDeclined')).toEqual([author, 'COMMITTEE_STAFF']);
  });

  it('is in review again when not admitted above, told likewise, and still traceable', async () => {
    const { id } = await givenCase(graph, 'register');
    const linkedId = await handedUp(graph, id);

    const refusal = { suggestionId: linkedId, ground: 'OTHER', explanation: '不属本级' };
    await stepped(graph, 'notAdmitSuggestion', refusal, asAbove);

    expect(await read(id, asAuthor)).toMatchObject({
      ...{ state: 'REGISTERED', escalatedToRegion: null, escalatedTo: { id: linkedId } },
    });
    expect(await toldOf(graph, id, 'suggestion.escalationDeclined')).toEqual([author, 'COMMITTEE_STAFF']);
  });

  it('is closed with the result of the linked case', async () => {
    const { id } = await givenCase(graph, 'register');
    const linkedId = await handedUp(graph, id);
    await answeredBy(graph, linkedId, await givenUnit(graph), { office: asAbove, government: asGovernmentAbove });

    await rated(graph, linkedId);

    expect(await read(id)).toMatchObject({
      state: 'CLOSED',
      closing: 'ESCALATED',
      resultClass: 'C',
      result: 'SATISFIED',
    });
  });
});
