import { asHandlingUnit, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { givenFollowUp, noticesOf, rateLast, replyWith, seenOf, verify } from './spec/followed-up.ts';
import {
  asAuthor,
  asGovernment,
  asOffice,
  asSigner,
  author,
  givenCase,
  region,
  signer,
  stepped,
  unitNamed,
} from './spec/given.ts';
import { filedByTwo, rate, repliedBy, setEvaluator } from './spec/jointly-signed.ts';

import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const unsatisfied = { result: 'UNSATISFIED' };
const unrated = { attitude: null, result: null };

describe('The new evaluation after a second reply (SUG-4)', () => {
  it('takes the place of the old one, which no longer shows once the unit has replied again', async () => {
    const given = await givenFollowUp(graph);
    const before = await seenOf(graph, given.id);

    await replyWith(graph, given);

    expect(before).toMatchObject({ state: 'FOLLOW_UP', attitude: 'SATISFIED', result: 'SATISFIED' });
    expect(await seenOf(graph, given.id)).toMatchObject({ state: 'FOLLOW_UP', ...unrated });
  });

  it('may be given before the reply is verified, and stands with the case then', async () => {
    const given = await givenFollowUp(graph);
    await replyWith(graph, given);
    dataOf(await rateLast(graph, given.id, { result: 'BASICALLY_SATISFIED' }));

    await verify(graph, given);

    const marks = { attitude: 'SATISFIED', result: 'BASICALLY_SATISFIED' };
    expect(await seenOf(graph, given.id)).toMatchObject({ state: 'CLOSED', closing: 'EVALUATED', ...marks });
  });

  it('may be given once after staff verified the reply; until then the case is left out of satisfaction', async () => {
    const given = await givenFollowUp(graph);
    await replyWith(graph, given);
    await verify(graph, given);
    const verified = await seenOf(graph, given.id);

    dataOf(await rateLast(graph, given.id));

    expect(verified).toMatchObject({ state: 'CLOSED', closing: 'NO_FEEDBACK', ...unrated });
    expect(await seenOf(graph, given.id)).toMatchObject({ state: 'CLOSED', closing: 'EVALUATED', result: 'SATISFIED' });
    expect(await rateLast(graph, given.id)).toBeRefusedWith('ALREADY_RATED');
  });

  it('of 不满意 moves the case no further, and the office is told, which may follow it up again', async () => {
    const given = await givenFollowUp(graph);
    await replyWith(graph, given);
    await verify(graph, given);

    dataOf(await rateLast(graph, given.id, unsatisfied));
    const again = await stepped(
      graph,
      'followUpSuggestion',
      { suggestionId: given.id, reason: '代表不满意' },
      asOffice,
    );

    expect(await noticesOf(graph, [given.id], 'suggestion.unsatisfied')).toMatchObject([{ to: 'COMMITTEE_STAFF' }]);
    expect(again.suggestion.state).toBe('FOLLOW_UP');
  });

  it('is not of the first reply, which nobody rated in time: that stays left out', async () => {
    const given = await givenCase(graph, 'reply');
    graph.clock.moveToDay('2026-03-30');
    await graph.runJob('suggestions.remindOfDeadlines');
    graph.clock.moveToDay('2026-03-31');
    await graph.runJob('suggestions.closeUnrated');
    const closed = await rateLast(graph, given.id);
    await stepped(graph, 'followUpSuggestion', { suggestionId: given.id, reason: '现场未改造' }, asOffice);

    expect(closed).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(await rateLast(graph, given.id)).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(await seenOf(graph, given.id)).toMatchObject({ closing: 'NO_FEEDBACK', ...unrated });
  });

  it('is not wanted of a letter, which is answered and not rated (SUG-1)', async () => {
    const given = await givenCase(graph, 'reply', { kind: 'LETTER' });
    await stepped(graph, 'followUpSuggestion', { suggestionId: given.id, reason: '现场未改造' }, asOffice);
    await replyWith(graph, given);

    expect(await rateLast(graph, given.id)).toBeRefusedWith('OUTSIDE_EVALUATION');
  });
});

describe('Rating by every joint author (SUG-4, suggestion.evaluator = EVERY_SIGNER)', () => {
  let units: readonly string[] = [];

  beforeAll(async () => {
    units = [await unitNamed(graph, '水务局'), await unitNamed(graph, '住建局')];
    await setEvaluator(graph, 'EVERY_SIGNER', 1);
  });

  it('is asked anew of each of them when the unit has replied again', async () => {
    const { id, replyIds } = await repliedBy(graph, await filedByTwo(graph), units);
    for (const viewer of [asAuthor, asSigner])
      for (const replyId of replyIds) dataOf(await rate(graph, replyId, {}, viewer));
    const opened = await stepped(graph, 'followUpSuggestion', { suggestionId: id, reason: '现场未改造' }, asOffice);
    const [task] = opened.suggestion.assignments;

    await replyWith(graph, { task });

    const told = await noticesOf(graph, [id], 'suggestion.repliedAgain');
    expect(told.map(({ to }) => to)).toEqual([author, signer]);
  });

  it('by two at once is done by both: neither sent a version that could be stale (ONE-3)', async () => {
    const { replyIds } = await repliedBy(graph, await filedByTwo(graph), units);

    const both = await Promise.all([asAuthor, asSigner].map((viewer) => rate(graph, replyIds[0], {}, viewer)));

    expect(both.map(({ errors }) => errors)).toEqual([undefined, undefined]);
  });
});

describe('A rating entered from a paper (ACC-3)', () => {
  it('is no older than the last reply, with which rating began', async () => {
    const separate = [];
    for (const name of ['水务局', '住建局']) separate.push({ unitId: await unitNamed(graph, name), role: 'SEPARATE' });
    const { id } = await givenCase(graph, 'admit');
    const assigned = await stepped(graph, 'assignSuggestion', { suggestionId: id, units: separate }, asGovernment);
    const tasks = assigned.suggestion.assignments;
    for (const { id: assignmentId, unit } of tasks)
      await stepped(graph, 'signForAssignment', { assignmentId }, asHandlingUnit(unit.id, region));
    for (const [place, task] of tasks.entries()) {
      graph.clock.moveToDay(place === 0 ? '2026-03-03' : '2026-03-10');
      const talk = { assignmentId: task.id, heldOn: graph.clock.today(), form: 'VISIT', summary: '上门走访' };
      await stepped(graph, 'recordCommunication', talk, asHandlingUnit(task.unit.id, region));
      await replyWith(graph, { task });
    }
    const [first] = (await seenOf(graph, id)).replies;
    const paper = { number: '评价1', scan: 'https://oa.example.cn/1.pdf', signedBy: '王代表', signedOn: '2026-03-05' };

    const early = await rate(graph, first?.id, { representativeId: author, paper }, asOffice);

    expect(early).toBeRefusedWith('PAPER_DAY_IMPOSSIBLE');
  });
});
