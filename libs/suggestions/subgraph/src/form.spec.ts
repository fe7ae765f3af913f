import { asAnyone, asRepresentative, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, asSigner, givenCase, mutate, region, signer, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const third = '01900000-0000-7000-8000-00000000000c';

const seen = async (id: string, fields: string, viewer: Viewer): Promise<unknown> =>
  (await graph.ask(`query ($id: ID!) { suggestion(id: $id) { ${fields} } }`, { id }, viewer)).data;

describe('What the form carries (SUG-1)', () => {
  it('names whom units talk to, seen by those who work on it', async () => {
    const contact = { contactName: '王秘书', contactPhone: '13812345678' };
    const { id } = await givenCase(graph, 'assign', contact);

    const open = await graph.ask('query ($id: ID!) { suggestion(id: $id) { contactPhone } }', { id }, asAnyone());

    expect(await seen(id, 'contactName contactPhone', asOffice)).toEqual({
      suggestion: { contactName: '王秘书', contactPhone: '+8613812345678' },
    });
    expect(open).toBeRefusedWith('UNAUTHENTICATED');
  });

  it('of a delegation says when it was discussed there, before it is handed in', async () => {
    const { id } = await givenCase(graph, 'draft', { delegation: '第三代表团' });
    const suggestionId = id;
    await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asAuthor);

    const early = await mutate(graph, 'submitSuggestion', { suggestionId }, asAuthor);
    const on = (delegationDiscussedOn: string) =>
      mutate(graph, 'editSuggestion', { suggestionId, delegationDiscussedOn }, asAuthor);
    const future = await on('2026-03-03');
    const ancient = await on('1900-01-01');
    await stepped(graph, 'editSuggestion', { suggestionId, delegationDiscussedOn: '2026-03-01' }, asAuthor);
    const filed = await stepped(graph, 'submitSuggestion', { suggestionId }, asAuthor);

    expect(early).toBeRefusedWith('DELEGATION_NOT_DISCUSSED');
    expect(future).toBeRefusedWith('DISCUSSION_DAY_IMPOSSIBLE');
    expect(ancient).toBeRefusedWith('DISCUSSION_DAY_IMPOSSIBLE');
    expect(filed.suggestion.state).toBe('SUBMITTED');
  });

  it('is filed with a congress the author sits in', async () => {
    const { id } = await givenCase(graph, 'draft');

    const moved = await mutate(graph, 'editSuggestion', { suggestionId: id, regionCode: '611021' }, asAuthor);

    expect(moved).toBeRefusedWith('OUT_OF_REGION');
  });
});

describe('Co-signing (SUG-1, SUG-2)', () => {
  it('opened by the author is done without invitation, by those of the same congress', async () => {
    const { id } = await givenCase(graph, 'draft', { openToCoSigning: true });
    const closed = await givenCase(graph, 'draft');
    const join = (suggestionId: string, viewer: Viewer) => mutate(graph, 'joinSuggestion', { suggestionId }, viewer);

    const joined = await join(id, asSigner);

    expect(joined.errors).toBeUndefined();
    expect(await seen(id, 'coSignatures { answer representative { id } }', asRepresentative(third, region))).toEqual({
      suggestion: { coSignatures: [{ answer: 'CONFIRMED', representative: { id: signer } }] },
    });
    expect(await seen(closed.id, 'id', asSigner)).toEqual({ suggestion: null });
    expect(await join(id, asSigner)).toBeRefusedWith('SIGNER_TWICE');
    expect(await join(id, asAuthor)).toBeRefusedWith('SIGNER_TWICE');
    expect(await join(closed.id, asSigner)).toBeRefusedWith('NOT_OPEN_TO_CO_SIGNING');
    expect(await join(id, asRepresentative(third, '611021'))).toBeRefusedWith('OUT_OF_REGION');
  });

  it('is not waited for any longer once an unanswered invitation is taken back', async () => {
    const { id } = await givenCase(graph, 'draft');
    const suggestionId = id;
    await stepped(graph, 'inviteCoSigners', { suggestionId, representativeIds: [signer, third] }, asAuthor);
    await stepped(graph, 'answerInvitation', { suggestionId, confirm: true }, asSigner);
    await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asAuthor);
    const waiting = await mutate(graph, 'submitSuggestion', { suggestionId }, asAuthor);

    const takeBack = (representativeId: string, viewer = asAuthor) =>
      mutate(graph, 'takeBackInvitation', { suggestionId, representativeId }, viewer);
    const answered = await takeBack(signer);
    const byOther = await takeBack(third, asSigner);
    const taken = await takeBack(third);
    const again = await takeBack(third);
    const filed = await stepped(graph, 'submitSuggestion', { suggestionId }, asAuthor);

    expect(waiting).toBeRefusedWith('SIGNERS_UNANSWERED');
    expect(answered).toBeRefusedWith('ALREADY_ANSWERED');
    expect(byOther).toBeRefusedWith('NOT_THE_AUTHOR');
    expect(taken.errors).toBeUndefined();
    expect(again).toBeRefusedWith('NOT_INVITED');
    expect(filed.suggestion.state).toBe('SUBMITTED');
    expect(await seen(id, 'coSignatures { answer }', asOffice)).toEqual({
      suggestion: { coSignatures: [{ answer: 'CONFIRMED' }] },
    });
  });
});

describe('Reasons given along the way (SUG-4)', () => {
  it('can be read again, oldest first, by those who work on it', async () => {
    const { id } = await givenCase(graph, 'register');
    await stepped(graph, 'returnSuggestion', { suggestionId: id, reason: '缺少案据' }, asOffice);
    await stepped(graph, 'withdrawSuggestion', { suggestionId: id, reason: '已经解决' }, asAuthor);

    expect(await seen(id, 'reasons { step reason }', asAuthor)).toEqual({
      suggestion: {
        reasons: [
          { step: 'suggestion.returned', reason: '缺少案据' },
          { step: 'suggestion.withdrawn', reason: '已经解决' },
        ],
      },
    });
  });
});
