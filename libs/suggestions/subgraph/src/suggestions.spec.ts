import { asAnyone, asHandlingUnit, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import {
  asAuthor,
  asGovernment,
  asOffice,
  asSigner,
  author,
  form,
  givenCase,
  mutate,
  region,
  reply,
  signer,
  stepped,
  unitNamed,
} from './spec/given.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

describe('A suggestion from draft to reply (SUG-4)', () => {
  it('is drafted, handed in, numbered, admitted, assigned, signed for and replied to', async () => {
    const { step } = await givenCase(graph, 'reply');

    expect(step.suggestion).toMatchObject({ state: 'REPLIED', resultClass: 'C' });
    expect(step.suggestion.deadline?.explanation.rule).toBe('suggestion.evaluateWorkdays = 20');
    expect(step.effects.events.map(({ kind }) => kind)).toEqual(['assignment.replied', 'suggestion.replied']);
  });

  it('has three months for the reply from assignment, to the day', async () => {
    const { task } = await givenCase(graph, 'assign');

    expect(task?.replyDeadline?.due).toBe('2026-06-02');
  });

  it('is numbered once, rising, also when many are registered at once', async () => {
    const cases = await Promise.all(Array.from({ length: 5 }, () => givenCase(graph, 'submit')));

    const registered = await Promise.all(
      cases.map(({ id }) => stepped(graph, 'registerSuggestion', { suggestionId: id, session: 3 }, asOffice)),
    );

    expect(registered.map(({ suggestion }) => suggestion.number).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it('waits for every invited signer to answer before it is handed in', async () => {
    const { id } = await givenCase(graph, 'draft');
    await stepped(graph, 'inviteCoSigners', { suggestionId: id, representativeIds: [signer] }, asAuthor);
    await stepped(graph, 'findSimilarSuggestions', { suggestionId: id }, asAuthor);

    const early = await mutate(graph, 'submitSuggestion', { suggestionId: id }, asAuthor);
    await stepped(graph, 'answerInvitation', { suggestionId: id, confirm: true }, asSigner);
    const late = await stepped(graph, 'submitSuggestion', { suggestionId: id }, asAuthor);

    expect(early).toBeRefusedWith('SIGNERS_UNANSWERED');
    expect(late.suggestion.state).toBe('SUBMITTED');
  });

  it('is not handed in before similar ones were shown for the very text', async () => {
    const { id } = await givenCase(graph, 'draft');
    await stepped(graph, 'findSimilarSuggestions', { suggestionId: id }, asAuthor);
    await stepped(graph, 'editSuggestion', { suggestionId: id, title: '关于改造供水管网的建议' }, asAuthor);

    expect(await mutate(graph, 'submitSuggestion', { suggestionId: id }, asAuthor)).toBeRefusedWith(
      'SIMILAR_NOT_SHOWN',
    );
  });

  it('of dual contact waits for the deputy director (SUG-4)', async () => {
    const { step } = await givenCase(graph, 'admit', { origin: 'DUAL_CONTACT' });

    expect(step.suggestion.state).toBe('ADMITTED');
  });

  it('goes to another unit when the office accepts the request, and the reply clock keeps running', async () => {
    const { task, asUnit } = await givenCase(graph, 'assign');
    const better = await unitNamed(graph, '住房和城乡建设局');
    await stepped(
      graph,
      'requestAdjustment',
      { assignmentId: task?.id, reason: '不属我局职责', betterUnitId: better },
      asUnit,
    );
    graph.clock.moveBy({ days: 2 });

    const decided = await stepped(graph, 'decideAdjustment', { assignmentId: task?.id, accept: true }, asGovernment);

    expect(decided.suggestion.assignments.map(({ state }) => state)).toEqual(['RELEASED', 'ASSIGNED']);
    expect(decided.suggestion.assignments[1]?.replyDeadline?.due).toBe(task?.replyDeadline?.due);
  });

  it('is extended once, before the due date, and its clock moves', async () => {
    const { task, asUnit } = await givenCase(graph, 'sign');
    await stepped(graph, 'requestExtension', { assignmentId: task?.id, reason: '情况复杂' }, asUnit);

    const granted = await stepped(graph, 'decideExtension', { assignmentId: task?.id, grant: true }, asGovernment);
    const again = await mutate(graph, 'requestExtension', { assignmentId: task?.id, reason: '再延' }, asUnit);

    expect(granted.suggestion.deadline?.explanation.rule).toBe('suggestion.extendedMonths = 6');
    expect(again).toBeRefusedWith('EXTENSION_ONCE');
  });

  it('is not replied to before the author was contacted, nor without what the class needs (SUG-6)', async () => {
    const silent = await givenCase(graph, 'sign');
    const talked = await givenCase(graph, 'contact');

    const early = await mutate(graph, 'replyToAssignment', { assignmentId: silent.task?.id, ...reply }, silent.asUnit);
    const bare = await mutate(
      graph,
      'replyToAssignment',
      { assignmentId: talked.task?.id, ...reply, resultClass: 'B' },
      talked.asUnit,
    );

    expect(early).toBeRefusedWith('CONTACT_NEEDED');
    expect(bare).toBeRefusedWith('CLASS_NEEDS');
  });

  it('is withdrawn by its author once every joint signer agrees', async () => {
    const { id } = await givenCase(graph, 'draft');
    await stepped(graph, 'inviteCoSigners', { suggestionId: id, representativeIds: [signer] }, asAuthor);
    await stepped(graph, 'answerInvitation', { suggestionId: id, confirm: true }, asSigner);

    const alone = await mutate(graph, 'withdrawSuggestion', { suggestionId: id, reason: '已解决' }, asAuthor);
    await stepped(graph, 'agreeToWithdrawal', { suggestionId: id }, asSigner);
    const agreed = await stepped(graph, 'withdrawSuggestion', { suggestionId: id, reason: '已解决' }, asAuthor);

    expect(alone).toBeRefusedWith('SIGNERS_MUST_AGREE');
    expect(agreed.suggestion.state).toBe('WITHDRAWN');
  });

  it('is refused to a unit that does not have it', async () => {
    const { task } = await givenCase(graph, 'assign');

    const answer = await mutate(graph, 'signForAssignment', { assignmentId: task?.id }, asHandlingUnit(author, region));

    expect(answer).toBeRefusedWith('FORBIDDEN');
  });
});

describe('What the public sees of a suggestion (SUG-10)', () => {
  it('is the title alone where the author wishes so', async () => {
    const { id } = await givenCase(graph, 'reply', { publicity: 'TITLE_ONLY' });
    const query = `query ($id: ID!) { suggestion(id: $id) { title text replies { text resultClass } } }`;

    const answer = await graph.ask(query, { id }, asAnyone());

    expect(answer.data).toEqual({
      suggestion: { title: form.title, text: null, replies: [{ text: null, resultClass: 'C' }] },
    });
  });

  it('is nothing of a draft', async () => {
    const { id } = await givenCase(graph, 'draft');

    const seen = await graph.ask(`query ($id: ID!) { suggestion(id: $id) { id } }`, { id }, asOffice);

    expect(seen.data).toEqual({ suggestion: null });
  });
});

describe('An opinion turned into a suggestion', () => {
  it('begins a draft of the representative, once, and stations is told whenever it is handed to the same again', async () => {
    const opinionId = '01900000-0000-7000-8000-0000000000c1';
    const turned = {
      kind: 'opinion.turnedIntoSuggestion',
      aggregate: { type: 'CitizenOpinion', id: opinionId },
      region,
      data: { representativeId: author, title: '路灯不亮', category: null, stationId: author },
    };
    await graph.feed('stations').publish(turned, turned);
    await graph.drain();

    const query = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on CitizenOpinion { suggestion { title state } } } }`;
    const ids = [{ __typename: 'CitizenOpinion', id: opinionId }];
    const entities = dataOf(await graph.ask(query, { ids }, asAuthor));
    const events = await graph.database.manager.query<{ n: number }[]>(
      `SELECT count(*) AS n FROM event_log WHERE kind = 'suggestion.filedFromOpinion'`,
    );

    expect(entities).toEqual({ _entities: [{ suggestion: { title: '路灯不亮', state: 'DRAFT' } }] });
    expect(events).toEqual([{ n: 2 }]);
  });
});
