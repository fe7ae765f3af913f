import { dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import {
  givenClosed,
  givenFollowUp,
  noticesOf,
  promisedFor,
  promiseOf,
  rateLast,
  replyWith,
  seenOf,
  solved,
  verify,
} from './spec/followed-up.ts';
import { asAuthor, asOffice, givenCase, mutate, stepped } from './spec/given.ts';

import type { TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const june = promisedFor('2026-06-30');

const fallDue = async (): Promise<void> => {
  graph.clock.moveToDay('2026-07-01');
  await graph.runJob('suggestions.reopenBrokenPromises');
};

const keep = (commitmentId: string, more = {}) =>
  mutate(graph, 'keepCommitment', { commitmentId, evidence: '验收单', ...more }, asOffice);
const ask = ({ asUnit }: Given, commitmentId: string, dueOn: string, more = {}) =>
  mutate(graph, 'requestCommitmentShift', { commitmentId, dueOn, reason: '雨季停工', ...more }, asUnit);
const decide = (commitmentId: string, agree: boolean, more = {}) =>
  mutate(graph, 'decideCommitmentShift', { commitmentId, agree, note: '请抓紧', ...more }, asOffice);

describe('A promise whose unit has replied again (SUG-4, SUG-8)', () => {
  it.each([
    ['that it is done', solved],
    ['that it cannot be done', {}],
  ])('is owed no longer: the second reply, %s, is verified though its day has passed', async (_, answer) => {
    const given = await givenClosed(graph, june);
    await fallDue();
    const { id } = await promiseOf(graph, given.id);

    await replyWith(graph, given, answer);
    const kept = await keep(id);
    const verified = await verify(graph, given);

    expect(kept).toBeRefusedWith('COMMITMENT_SUPERSEDED');
    expect(verified.suggestion.state).toBe('CLOSED');
    expect(await promiseOf(graph, given.id)).toMatchObject({ id, keptOn: null, supersededOn: '2026-07-01' });
  });

  it('no longer waits for a new date that was asked for', async () => {
    const given = await givenFollowUp(graph, june);
    const { id } = await promiseOf(graph, given.id);
    dataOf(await ask(given, id, '2026-09-30'));

    await replyWith(graph, given);

    expect(await ask(given, id, '2026-12-01')).toBeRefusedWith('COMMITMENT_SUPERSEDED');
    expect(await decide(id, true)).toBeRefusedWith('COMMITMENT_SUPERSEDED');
    expect(await promiseOf(graph, given.id)).toMatchObject({ requestedDueOn: null });
  });

  it('does not reopen a case of which the later reply was found 满意, and nobody is warned of it (SUG-13)', async () => {
    const given = await givenCase(graph, 'contact');
    await replyWith(graph, given, june);
    const { id } = await promiseOf(graph, given.id);
    dataOf(await rateLast(graph, given.id, { result: 'UNSATISFIED' }));
    await stepped(graph, 'orderRehandling', { suggestionId: given.id, note: '请再办理' }, asOffice);
    const talk = { assignmentId: given.task?.id, heldOn: '2026-03-02', form: 'VISIT', summary: '上门走访' };
    await stepped(graph, 'recordCommunication', talk, given.asUnit);
    await replyWith(graph, given);
    dataOf(await rateLast(graph, given.id));
    graph.clock.moveToDay('2026-06-29');
    await graph.runJob('suggestions.remindOfDeadlines');

    await fallDue();

    expect((await seenOf(graph, given.id)).state).toBe('CLOSED');
    expect(await noticesOf(graph, [id], 'commitment.dueSoon')).toEqual([]);
  });
});

describe('A promise that falls due (SUG-8, SUG-13)', () => {
  it('is not warned of where the suggestion was withdrawn after it', async () => {
    const given = await givenCase(graph, 'contact');
    await replyWith(graph, given, june);
    const { id } = await promiseOf(graph, given.id);
    dataOf(await rateLast(graph, given.id, { result: 'UNSATISFIED' }));
    await stepped(graph, 'orderRehandling', { suggestionId: given.id, note: '请再办理' }, asOffice);
    await stepped(graph, 'withdrawSuggestion', { suggestionId: given.id, reason: '已解决' }, asAuthor);
    graph.clock.moveToDay('2026-06-29');

    await graph.runJob('suggestions.remindOfDeadlines');

    expect(await noticesOf(graph, [id], 'commitment.dueSoon')).toEqual([]);
  });

  it('does not reopen its case when it is found kept while the case is waited for', async () => {
    const given = await givenClosed(graph, june);
    const { id } = await promiseOf(graph, given.id);
    graph.clock.moveToDay('2026-07-01');
    let opening = Promise.resolve();

    await graph.database.transaction(async (manager) => {
      await manager.query('SELECT id FROM suggestion WHERE id = $1 FOR UPDATE', [given.id]);
      opening = graph.runJob('suggestions.reopenBrokenPromises');
      await waitsForLock();
      await manager.query(`UPDATE commitment SET kept_on = '2026-07-01', version = version + 1 WHERE id = $1`, [id]);
    });
    await opening;

    expect((await seenOf(graph, given.id)).state).toBe('CLOSED');
  });
});

/** Until a statement waits for another's lock, or two seconds have passed without one. */
const waitsForLock = async (): Promise<void> => {
  for (let tries = 0; tries < 40; tries += 1) {
    const [row] = await graph.database.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row && row.n > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('A new date of a promise (SUG-4)', () => {
  it('is decided on as the officer saw it: asked for a later day meanwhile, it must be read again (ONE-3)', async () => {
    const given = await givenFollowUp(graph, june);
    const { id } = await promiseOf(graph, given.id);
    dataOf(await ask(given, id, '2026-07-31'));
    const { version: expectedVersion } = await promiseOf(graph, given.id);
    dataOf(await ask(given, id, '2026-12-01'));

    const stale = await decide(id, true, { expectedVersion });

    expect(stale).toBeRefusedWith('STALE_VERSION');
    expect(await keep(id, { expectedVersion })).toBeRefusedWith('STALE_VERSION');
    expect(await ask(given, id, '2026-08-31', { expectedVersion })).toBeRefusedWith('STALE_VERSION');
    expect(await promiseOf(graph, given.id)).toMatchObject({ dueOn: '2026-06-30', requestedDueOn: '2026-12-01' });
  });

  it('that is refused is told to author and unit with the note, which other systems are told as well (EVT-1)', async () => {
    const given = await givenFollowUp(graph, june);
    const { id } = await promiseOf(graph, given.id);
    dataOf(await ask(given, id, '2026-09-30'));

    dataOf(await decide(id, false, { note: '请按期兑现' }));

    const told = await noticesOf(graph, [given.id, given.task?.id ?? ''], 'commitment.shiftDecided');
    const data = { agreed: false, dueOn: '2026-06-30', note: '请按期兑现' };
    const [event] = await graph.database.manager.query<{ data: unknown }[]>(
      `SELECT data FROM event_log WHERE kind = 'commitment.shiftDecided' AND aggregate_id = $1`,
      [id],
    );
    expect(told.map((each) => each.data)).toEqual([data, data]);
    expect(told.at(-1)?.to).toBe(given.unitId);
    expect(event?.data).toEqual({ suggestionId: given.id, ...data });
  });

  it('is not agreed to once it has passed itself', async () => {
    const given = await givenFollowUp(graph, june);
    const { id } = await promiseOf(graph, given.id);
    dataOf(await ask(given, id, '2026-03-31'));
    graph.clock.moveToDay('2026-04-01');

    const agreed = await decide(id, true);
    dataOf(await decide(id, false));

    expect(agreed).toBeRefusedWith('SHIFT_DAY_PASSED');
    expect(await promiseOf(graph, given.id)).toMatchObject({ dueOn: '2026-06-30', requestedDueOn: null });
  });

  it('lapses with the follow-up, which its unit is told, and is nobody’s work any more (SUG-13)', async () => {
    const two = { ...june, commitments: [...june.commitments, { text: '年底前验收', dueOn: '2026-12-31' }] };
    const given = await givenClosed(graph, two);
    await fallDue();
    const promises = (await seenOf(graph, given.id)).replies.flatMap(({ commitments }) => commitments);
    const [first, second] = promises.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
    dataOf(await keep(first?.id ?? ''));
    dataOf(await ask(given, second?.id ?? '', '2027-03-31'));

    await verify(graph, given);

    const asked = await graph.database.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM work_item WHERE action = 'DECIDE_SHIFT' AND suggestion_id = $1`,
      [given.id],
    );
    const told = await noticesOf(graph, [given.task?.id ?? ''], 'commitment.shiftLapsed');
    expect(asked).toEqual([{ n: 0 }]);
    expect(told.map(({ to, data }) => ({ to, data }))).toEqual([
      { to: given.unitId, data: { suggestionId: given.id, dueOn: '2026-12-31' } },
    ]);
  });
});
