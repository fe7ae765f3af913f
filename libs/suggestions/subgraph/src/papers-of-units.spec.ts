import { asHandlingUnit, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import {
  asAuthor,
  asGovernment,
  asOffice,
  givenCase,
  mutate,
  region,
  reply,
  stepped,
  unitNamed,
} from './spec/given.ts';
import { rate } from './spec/jointly-signed.ts';

import type { Day } from '@renda/kernel';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const paper = (signedOn: Day) => ({
  paper: { signedOn, number: '函〔2026〕1号', scan: 'https://oa.example.cn/1.pdf', signedBy: '张局长' },
});

const seen = async (id: string) => {
  const fields = 'state stateSince repliedOn deadline { due explanation { startedOn } } replies { id repliedOn }';
  const answer = await graph.ask<{ suggestion: { replies: readonly { id: string; repliedOn: Day }[] } }>(
    `query ($id: ID!) { suggestion(id: $id) { ${fields} } }`,
    { id },
    asOffice,
  );
  return dataOf(answer).suggestion;
};

describe('The reply of a unit entered from its paper (ACC-3, SUG-4)', () => {
  it('that is older than another unit’s leaves the case replied to on the day of the last', async () => {
    const units = [await unitNamed(graph, '甲局'), await unitNamed(graph, '乙局')];
    const { id: suggestionId } = await givenCase(graph, 'admit');
    const separate = units.map((unitId) => ({ unitId, role: 'SEPARATE' }));
    const { suggestion } = await stepped(graph, 'assignSuggestion', { suggestionId, units: separate }, asGovernment);
    const tasks = suggestion.assignments.map(({ id, unit }) => ({ id, asUnit: asHandlingUnit(unit.id, region) }));
    const [one, two] = tasks;
    for (const { id, asUnit } of tasks) await stepped(graph, 'signForAssignment', { assignmentId: id }, asUnit);
    for (const { id, asUnit } of tasks) {
      const talk = { assignmentId: id, heldOn: '2026-03-02', form: 'PHONE', summary: '电话沟通。' };
      await stepped(graph, 'recordCommunication', talk, asUnit);
    }
    graph.clock.moveToDay('2026-04-10');
    await stepped(graph, 'replyToAssignment', { assignmentId: one?.id, ...reply }, one?.asUnit ?? asOffice);
    graph.clock.moveToDay('2026-04-14');

    const entered = { assignmentId: two?.id, ...reply, ...paper('2026-03-20') };
    await stepped(graph, 'replyToAssignment', entered, asGovernment);

    expect(await seen(suggestionId)).toMatchObject({
      ...{ state: 'REPLIED', stateSince: '2026-04-10', repliedOn: '2026-04-10' },
      deadline: { due: '2026-05-12', explanation: { startedOn: '2026-04-10' } },
      replies: [{ repliedOn: '2026-04-10' }, { repliedOn: '2026-03-20' }],
    });
  });

  it('is told with its paper where it makes the case replied to', async () => {
    const { id, task } = await givenCase(graph, 'contact');
    graph.clock.moveToDay('2026-03-25');

    await stepped(graph, 'replyToAssignment', { assignmentId: task?.id, ...reply, ...paper('2026-03-20') }, asOffice);

    const events = await graph.database.manager.query<{ signedOn: Day }[]>(
      `SELECT data -> 'paper' ->> 'signedOn' AS "signedOn" FROM event_log WHERE aggregate_id = $1 AND kind = 'suggestion.replied'`,
      [id],
    );
    expect(events).toEqual([{ signedOn: '2026-03-20' }]);
  });
});

describe('A second round of handling (SUG-4, ACC-3)', () => {
  it.each([
    [
      'a talk with the author',
      'recordCommunication',
      { heldOn: '2026-03-02', form: 'PHONE', summary: '电话。' },
      'DAY_BEFORE_CAUSE',
    ],
    ['a reply', 'replyToAssignment', { ...reply, ...paper('2026-03-03') }, 'PAPER_DAY_IMPOSSIBLE'],
  ])('takes %s only since its order', async (_, command, input, code) => {
    const { id, task, asUnit } = await givenCase(graph, 'reply');
    graph.clock.moveToDay('2026-03-10');
    await rate(graph, (await seen(id)).replies[0]?.id, { result: 'UNSATISFIED', reason: '未解决' }, asAuthor);
    graph.clock.moveToDay('2026-03-20');
    await stepped(graph, 'orderRehandling', { suggestionId: id, note: '请再办' }, asOffice);
    const viewer = 'paper' in input ? asGovernment : asUnit;

    const answer = await mutate(graph, command, { assignmentId: task?.id, ...input }, viewer);

    expect(answer).toBeRefusedWith(code);
  });
});
