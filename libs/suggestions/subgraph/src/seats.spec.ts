import { asCommitteeStaff, asOnePerson, asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import {
  asAuthor,
  asOffice,
  asSigner,
  author,
  form,
  givenCase,
  mutate,
  region,
  signer,
  stepped,
} from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

const elsewhere = '611021';
const otherSeat = '01900000-0000-7000-8000-0000000000aa';
const otherSigner = '01900000-0000-7000-8000-0000000000ab';
const asBoth = asOnePerson(asAuthor, asRepresentative(otherSeat, elsewhere));

interface Seen {
  readonly region: { readonly code: string };
  readonly author: { readonly id: string };
  readonly number: number | null;
  readonly session: number | null;
  readonly registeredOn: string | null;
  readonly coSignatures: readonly { readonly representative: { readonly id: string }; readonly answer: string }[];
}

const seen = async (id: string, viewer: Viewer): Promise<Seen> => {
  const query = `query ($id: ID!) { suggestion(id: $id) { region { code } author { id } number session registeredOn
    coSignatures { representative { id } answer } } }`;
  return dataOf(await graph.ask<{ suggestion: Seen }>(query, { id }, viewer)).suggestion;
};

const handIn = async (suggestionId: string, viewer: Viewer): Promise<void> => {
  await stepped(graph, 'findSimilarSuggestions', { suggestionId }, viewer);
  await stepped(graph, 'submitSuggestion', { suggestionId }, viewer);
};

const draftedBy = async (viewer: Viewer, fields: object): Promise<string> =>
  (await stepped(graph, 'draftSuggestion', { ...form, ...fields }, viewer)).suggestion.id;

describe('A person with seats in two congresses (ACC-1, SUG-1)', () => {
  it.each([
    [region, author],
    [elsewhere, otherSeat],
  ])('files in %s by the seat held there', async (regionCode, seat) => {
    const id = await draftedBy(asBoth, { regionCode });

    expect((await seen(id, asBoth)).author.id).toBe(seat);
  });

  it('files with neither congress by the seat held in the other', async () => {
    const wrong = await mutate(graph, 'draftSuggestion', { ...form, regionCode: elsewhere, authorId: author }, asBoth);

    expect(wrong).toBeRefusedWith('OUT_OF_REGION');
  });

  it('joins by the seat in the congress it is filed with, whatever else is said', async () => {
    const open = { openToCoSigning: true, regionCode: elsewhere };
    const id = await draftedBy(asRepresentative(otherSigner, elsewhere), open);

    const wrong = await mutate(graph, 'joinSuggestion', { suggestionId: id, representativeId: author }, asBoth);
    await stepped(graph, 'joinSuggestion', { suggestionId: id }, asBoth);

    expect(wrong).toBeRefusedWith('OUT_OF_REGION');
    expect((await seen(id, asBoth)).coSignatures).toEqual([{ representative: { id: otherSeat }, answer: 'CONFIRMED' }]);
  });

  it('does not sign by a seat held elsewhere, and may decline to', async () => {
    const id = await draftedBy(asRepresentative(otherSigner, elsewhere), { regionCode: elsewhere });
    const representativeIds = [author];
    await stepped(
      graph,
      'inviteCoSigners',
      { suggestionId: id, representativeIds },
      asRepresentative(otherSigner, elsewhere),
    );

    const signed = await mutate(graph, 'answerInvitation', { suggestionId: id, confirm: true }, asBoth);
    await stepped(graph, 'answerInvitation', { suggestionId: id, confirm: false }, asBoth);

    expect(signed).toBeRefusedWith('OUT_OF_REGION');
    expect((await seen(id, asBoth)).coSignatures[0]?.answer).toBe('DECLINED');
  });

  it('moves a returned draft to the other congress, where it is numbered anew and stands in nobody’s way (SUG-4)', async () => {
    const staff = asCommitteeStaff(elsewhere);
    const { id } = await givenCase(graph, 'submit');
    await stepped(graph, 'registerSuggestion', { suggestionId: id, session: 3 }, asOffice);
    await stepped(graph, 'returnSuggestion', { suggestionId: id, reason: '请向县人大提出' }, asOffice);

    await stepped(graph, 'editSuggestion', { suggestionId: id, regionCode: elsewhere }, asBoth);
    const moved = await seen(id, asBoth);
    await handIn(id, asBoth);
    const first = await stepped(graph, 'registerSuggestion', { suggestionId: id }, staff);
    const next = await draftedBy(asBoth, { regionCode: elsewhere });
    await handIn(next, asBoth);
    const second = await stepped(graph, 'registerSuggestion', { suggestionId: next }, staff);

    expect(moved).toMatchObject({ author: { id: otherSeat }, number: null, session: null, registeredOn: null });
    expect([first.suggestion.number, second.suggestion.number]).toEqual([1, 2]);
  });

  it('does not take those who signed along to the other congress', async () => {
    const id = await draftedBy(asBoth, { regionCode: region });
    await stepped(graph, 'inviteCoSigners', { suggestionId: id, representativeIds: [signer] }, asBoth);
    await stepped(graph, 'answerInvitation', { suggestionId: id, confirm: true }, asSigner);

    const { effects } = await stepped(graph, 'editSuggestion', { suggestionId: id, regionCode: elsewhere }, asBoth);

    expect(effects.events.map(({ kind }) => kind)).toEqual(['suggestion.edited', 'suggestion.invitationTakenBack']);
    expect((await seen(id, asBoth)).coSignatures).toEqual([]);
  });
});

describe('Who signed a draft (SUG-2)', () => {
  const signed = async (): Promise<string> => {
    const id = await draftedBy(asAuthor, { regionCode: region });
    await stepped(graph, 'inviteCoSigners', { suggestionId: id, representativeIds: [signer] }, asAuthor);
    await stepped(graph, 'answerInvitation', { suggestionId: id, confirm: true }, asSigner);
    return id;
  };

  it.each([
    ['title', { title: '关于改造供水管网的建议' }],
    ['text', { text: `${form.text}并请于年底前公布进展。` }],
  ])('is asked again when its %s changes, before it is handed in', async (_, change) => {
    const suggestionId = await signed();

    const { effects } = await stepped(graph, 'editSuggestion', { suggestionId, ...change }, asAuthor);
    await stepped(graph, 'findSimilarSuggestions', { suggestionId }, asAuthor);
    const early = await mutate(graph, 'submitSuggestion', { suggestionId }, asAuthor);
    await stepped(graph, 'answerInvitation', { suggestionId, confirm: true }, asSigner);
    const late = await stepped(graph, 'submitSuggestion', { suggestionId }, asAuthor);

    expect(effects.events.map(({ kind }) => kind)).toEqual(['suggestion.edited', 'suggestion.signersInvited']);
    expect(early).toBeRefusedWith('SIGNERS_UNANSWERED');
    expect(late.suggestion.state).toBe('SUBMITTED');
  });

  it('has signed still when anything else changes, and when the same is said again', async () => {
    const suggestionId = await signed();

    const changes = { ...form, category: '水利', contactName: '王秘书' };
    const { effects } = await stepped(graph, 'editSuggestion', { suggestionId, ...changes }, asAuthor);

    expect(effects.events.map(({ kind }) => kind)).toEqual(['suggestion.edited']);
    expect((await seen(suggestionId, asAuthor)).coSignatures[0]?.answer).toBe('CONFIRMED');
  });
});
