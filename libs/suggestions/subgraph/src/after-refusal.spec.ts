import { asAnyone, asCommitteeStaff, asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asGovernment, asOffice, asSigner, givenCase, mutate, reply, signer, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

const refused = async (fields = {}): Promise<Given> => {
  const given = await givenCase(graph, 'register', fields);
  await stepped(
    graph,
    'notAdmitSuggestion',
    { suggestionId: given.id, ground: 'NO_CONTENT', explanation: '请补充具体事实。' },
    asOffice,
  );
  return given;
};

const choose = async (name: string, input: object, viewer: Viewer = asAuthor): Promise<Answer> =>
  graph.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
       suggestion { state afterRefusal } continuation { id state kind number referenceOnly title deadline { due } } } }`,
    { input },
    viewer,
  );

const traced = async (id: string, viewer: Viewer): Promise<unknown> =>
  dataOf(
    await graph.ask(
      'query ($id: ID!) { suggestion(id: $id) { state closing afterRefusal continuedBy { id } continues { id } } }',
      { id },
      viewer,
    ),
  );

const continuationOf = async (name: string, suggestionId: string): Promise<string> => {
  const data = dataOf(await choose(name, { suggestionId })) as Record<string, { continuation: { id: string } }>;
  return data[name]?.continuation.id ?? '';
};

const assigned = async (id: string, unitId: string): Promise<string> => {
  const units = [{ unitId, role: 'LEAD' }];
  const { suggestion } = await stepped(graph, 'assignSuggestion', { suggestionId: id, units }, asGovernment);
  return suggestion.assignments[0]?.id ?? '';
};

describe('The choice of an author whose suggestion was not admitted (SUG-3)', () => {
  it('to mend it begins a draft of the same text, filed anew under a number of its own, traceable from both sides', async () => {
    const { id } = await refused();

    const draftId = await continuationOf('mendRefused', id);
    await stepped(graph, 'editSuggestion', { suggestionId: draftId, category: '水利' }, asAuthor);
    await stepped(graph, 'findSimilarSuggestions', { suggestionId: draftId }, asAuthor);
    await stepped(graph, 'submitSuggestion', { suggestionId: draftId }, asAuthor);
    const filed = await stepped(graph, 'registerSuggestion', { suggestionId: draftId }, asOffice);

    expect(filed.suggestion).toMatchObject({ state: 'REGISTERED', number: expect.any(Number) as number });
    expect(await traced(id, asOffice)).toMatchObject({
      suggestion: { state: 'NOT_ADMITTED', afterRefusal: 'MEND', continuedBy: { id: draftId } },
    });
    expect(await traced(draftId, asOffice)).toMatchObject({ suggestion: { continues: { id } } });
  });

  it('to let it pass brings it to a unit that notes it as reference, out of public sight', async () => {
    const { id, unitId, asUnit } = await refused();

    const passedId = await continuationOf('passRefusedAsReference', id);
    const assignmentId = await assigned(passedId, unitId);
    const seen = await graph.ask('query ($id: ID!) { suggestion(id: $id) { id } }', { id: passedId }, asAnyone());
    await stepped(graph, 'signForAssignment', { assignmentId }, asUnit);
    await stepped(graph, 'noteAsReference', { assignmentId }, asUnit);

    expect(seen.data).toEqual({ suggestion: null });
    expect(await traced(passedId, asOffice)).toMatchObject({
      suggestion: { state: 'CLOSED', closing: 'REFERENCE', continues: { id } },
    });
  });

  it('to have it treated as a letter gets it answered, outside evaluation (SUG-1)', async () => {
    const { id, unitId, asUnit } = await refused();

    const letterId = await continuationOf('treatRefusedAsLetter', id);
    const assignmentId = await assigned(letterId, unitId);
    await stepped(graph, 'signForAssignment', { assignmentId }, asUnit);
    const talk = { assignmentId, heldOn: graph.clock.today(), form: 'PHONE', summary: '电话沟通。' };
    await stepped(graph, 'recordCommunication', talk, asUnit);
    const answered = await stepped(graph, 'replyToAssignment', { assignmentId, ...reply }, asUnit);

    expect(answered.suggestion).toMatchObject({ state: 'CLOSED', number: null });
    expect(await traced(letterId, asAuthor)).toMatchObject({
      suggestion: { closing: 'ANSWERED', continues: { id } },
    });
  });

  it('is made once', async () => {
    const { id } = await refused();
    await continuationOf('mendRefused', id);

    const again = await choose('treatRefusedAsLetter', { suggestionId: id });

    expect(again).toBeRefusedWith('REFUSAL_CHOSEN');
  });

  it('is the author’s alone, or entered from the author’s paper (ACC-3)', async () => {
    const { id } = await refused();

    const other = await choose('mendRefused', { suggestionId: id }, asSigner);
    const elsewhere = await choose('mendRefused', { suggestionId: id }, asRepresentative(signer, '611021'));
    const bare = await choose('mendRefused', { suggestionId: id }, asOffice);
    const paper = {
      signedOn: graph.clock.today(),
      number: '来函1',
      scan: 'https://oa.example.cn/1.pdf',
      signedBy: '王',
    };
    const entered = await choose('mendRefused', { suggestionId: id, paper }, asOffice);

    expect(other).toBeRefusedWith('NOT_THE_AUTHOR');
    expect(elsewhere).toBeRefusedWith('OUT_OF_REGION');
    expect(bare).toBeRefusedWith('PAPER_NEEDED');
    expect(entered.errors).toBeUndefined();
  });

  it('is open to no suggestion that was not refused', async () => {
    const { id } = await givenCase(graph, 'register');

    for (const name of ['mendRefused', 'passRefusedAsReference', 'treatRefusedAsLetter'])
      expect(await choose(name, { suggestionId: id })).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it('belongs to the level below, where what was handed up is in review again', async () => {
    const above = '611000';
    const { id } = await givenCase(graph, 'register');
    const asAbove = asCommitteeStaff(above);
    await stepped(graph, 'escalateSuggestion', { suggestionId: id, regionCode: above, reason: '市级事权' }, asOffice);
    await mutate(graph, 'takeUpEscalated', { suggestionId: id }, asAbove);
    const answer = await graph.ask<{ suggestion: { escalatedTo: { id: string } } }>(
      'query ($id: ID!) { suggestion(id: $id) { escalatedTo { id } } }',
      { id },
      asAbove,
    );
    const suggestionId = dataOf(answer).suggestion.escalatedTo.id;
    await stepped(graph, 'registerSuggestion', { suggestionId }, asAbove);
    const ground = { suggestionId, ground: 'OTHER', explanation: '不属本级' };
    await stepped(graph, 'notAdmitSuggestion', ground, asAbove);

    expect(await choose('mendRefused', { suggestionId })).toBeRefusedWith('REFUSAL_IS_BELOW');
  });
});
