import { newId } from '@renda/persistence';
import { policyValueSet } from '@renda/policy';
import { dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, author, givenCase, region, reply, stepped } from './spec/given.ts';
import { overdueEvents, remind, reminders } from './spec/notices.ts';

import type { Day } from '@renda/kernel';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;
let revision = 0;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const setPolicy = async (name: string, value: number): Promise<void> => {
  const setting = {
    ...{ id: newId(), regionCode: region, name, value, source: '本县办法', setBy: 'test', setAt: graph.clock.now() },
    effectiveFrom: '2026-01-01' as Day,
    revision: (revision += 1),
  };
  await graph.feed('representatives').publish(policyValueSet(setting));
  await graph.drain();
};

const stateOf = async (id: string): Promise<string> => {
  const answer = await graph.ask<{ suggestion: { state: string } }>(
    'query ($id: ID!) { suggestion(id: $id) { state } }',
    { id },
    asOffice,
  );
  return dataOf(answer).suggestion.state;
};

describe('The days of a task (SUG-13)', () => {
  it('are each told once, near and past, to the unit that has neither spoken with the author nor replied', async () => {
    const { task, unitId } = await givenCase(graph, 'sign');

    for (const day of ['2026-03-25', '2026-03-26', '2026-03-31', '2026-05-27', '2026-06-03', '2026-06-10'] as const)
      await remind(graph, day);

    expect(await reminders(graph, task?.id)).toEqual([
      `assignment.dueSoon ${unitId} 2026-03-30`,
      `assignment.overdue ${unitId} 2026-03-30`,
      `assignment.dueSoon ${unitId} 2026-06-02`,
      `assignment.overdue ${unitId} 2026-06-02`,
    ]);
    expect(await overdueEvents(graph, task?.id)).toEqual(['2026-03-30', '2026-06-02']);
  });

  it('are told again once they are other days', async () => {
    const { task, unitId, asUnit } = await givenCase(graph, 'contact');
    await remind(graph, '2026-05-27');
    const longer = { assignmentId: task?.id, reason: '情况复杂', until: '2026-06-12' };
    await stepped(graph, 'requestExtension', longer, asUnit);
    await stepped(graph, 'decideExtension', { assignmentId: task?.id, grant: true }, asOffice);

    await remind(graph, '2026-06-08');

    expect(await reminders(graph, task?.id)).toEqual([
      `assignment.dueSoon ${unitId} 2026-06-02`,
      `assignment.dueSoon ${unitId} 2026-06-12`,
    ]);
  });

  it('are told as past and not as near by a job that runs late', async () => {
    const { id, task, unitId } = await givenCase(graph, 'contact');

    await remind(graph, '2026-06-10');

    expect(await reminders(graph, task?.id)).toEqual([`assignment.overdue ${unitId} 2026-06-02`]);
    expect(await reminders(graph, id)).toEqual(['suggestion.overdue COMMITTEE_STAFF 2026-06-02']);
  });
});

describe('The day of a step (SUG-4, SUG-13)', () => {
  it('that is the same as the day of the step before is told of anew: the author is reminded to rate', async () => {
    await setPolicy('suggestion.evaluateWorkdays', 3);
    graph.clock.moveToDay('2026-03-03');
    const { id, task, asUnit } = await givenCase(graph, 'contact', { origin: 'REPRESENTATIVE' });
    await remind(graph, '2026-05-29');
    await stepped(graph, 'replyToAssignment', { assignmentId: task?.id, ...reply }, asUnit);

    await remind(graph, '2026-06-01');

    expect(await reminders(graph, id)).toEqual([
      'suggestion.dueSoon COMMITTEE_STAFF 2026-06-03',
      `suggestion.dueSoon ${author} 2026-06-03`,
    ]);
    await setPolicy('suggestion.evaluateWorkdays', 20);
  });

  it('that has passed before anybody looked closes a reply nobody rated, after one reminder', async () => {
    const { id } = await givenCase(graph, 'reply');

    await remind(graph, '2026-04-10');
    await graph.runJob('suggestions.closeUnrated');

    expect(await reminders(graph, id)).toEqual([`suggestion.overdue ${author} 2026-03-30`]);
    expect(await stateOf(id)).toBe('CLOSED');
  });

  it('is told at the turn of the year too, when the holidays of the next are not published', async () => {
    graph.clock.moveToDay('2026-12-02');
    const { id } = await givenCase(graph, 'reply');

    await remind(graph, '2026-12-29');
    const near = await reminders(graph, id);
    graph.clock.moveToDay('2026-12-31');
    await graph.runJob('suggestions.closeUnrated');

    expect(near).toEqual([`suggestion.dueSoon ${author} 2026-12-30`]);
    expect(await stateOf(id)).toBe('CLOSED');
  });
});
