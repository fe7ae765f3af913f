import { asHandlingUnit, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asGovernment, asOffice, givenCase, region, stepped, unitNamed } from './spec/given.ts';
import { overdueEvents, remind, reminders } from './spec/notices.ts';

import type { Day } from '@renda/kernel';
import type { TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

let graph: TestSubgraph;
let others = 0;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

interface Asked extends Given {
  readonly betterUnitId: string;
}

/** Assigned on 2 March; on the last day to ask, the 9th, its unit names a better one: the office decides by the 16th. */
const asked = async (): Promise<Asked> => {
  const given = await givenCase(graph, 'assign');
  const betterUnitId = await unitNamed(graph, `别局${(others += 1)}`);
  graph.clock.moveToDay('2026-03-09');
  const wish = { assignmentId: given.task?.id, reason: '不属职责', betterUnitId };
  await stepped(graph, 'requestAdjustment', wish, given.asUnit);
  return { ...given, betterUnitId };
};

const deadlineOf = async (id: string): Promise<unknown> => {
  const query = 'query ($id: ID!) { suggestion(id: $id) { deadline { due light explanation { rule } } } }';
  const answer = await graph.ask<{ suggestion: { deadline: unknown } }>(query, { id }, asOffice);
  return dataOf(answer).suggestion.deadline;
};

const due = (day: Day, light: string, name: string) => ({
  ...{ due: day, light },
  explanation: { rule: `suggestion.${name} = 5` },
});

describe('A case whose unit asks for another one (SUG-4, SUG-5)', () => {
  it('is due when the office must decide, and nobody is late before', async () => {
    const { id } = await asked();

    await remind(graph, '2026-03-10');

    expect(await deadlineOf(id)).toEqual(due('2026-03-16', 'AMBER', 'decideWorkdays'));
    expect(await overdueEvents(graph, id)).toEqual([]);
  });

  it('is due when the new unit must have signed, once it is assigned to one', async () => {
    const { id, task } = await asked();
    graph.clock.moveToDay('2026-03-11');

    await stepped(graph, 'decideAdjustment', { assignmentId: task?.id, accept: true }, asGovernment);

    expect(await deadlineOf(id)).toEqual(due('2026-03-18', 'AMBER', 'adjustWorkdays'));
  });

  it('is due with the first of its separate units, signing or waiting for a decision', async () => {
    const units = [await unitNamed(graph, '甲局'), await unitNamed(graph, '乙局')];
    const { id: suggestionId } = await givenCase(graph, 'admit');
    const separate = units.map((unitId) => ({ unitId, role: 'SEPARATE' }));
    const { suggestion } = await stepped(graph, 'assignSuggestion', { suggestionId, units: separate }, asGovernment);
    const [one, two] = suggestion.assignments;
    graph.clock.moveToDay('2026-03-06');
    const wish = { assignmentId: one?.id, reason: '不属职责', betterUnitId: await unitNamed(graph, '丙局') };
    await stepped(graph, 'requestAdjustment', wish, asHandlingUnit(one?.unit.id ?? '', region));
    const both = await deadlineOf(suggestionId);

    await stepped(graph, 'signForAssignment', { assignmentId: two?.id }, asHandlingUnit(two?.unit.id ?? '', region));

    expect(both).toEqual(due('2026-03-09', 'AMBER', 'adjustWorkdays'));
    expect(await deadlineOf(suggestionId)).toEqual(due('2026-03-13', 'AMBER', 'decideWorkdays'));
  });

  it('is decided on in time or told to the offices that decide, not to the unit that waits (SUG-13)', async () => {
    const { task } = await asked();

    await remind(graph, '2026-03-10');
    await remind(graph, '2026-03-16');
    await remind(graph, '2026-03-17');
    await remind(graph, '2026-03-18');

    expect(await reminders(graph, task?.id)).toEqual([
      'assignment.dueSoon COMMITTEE_STAFF 2026-03-16',
      'assignment.dueSoon GOVERNMENT_OFFICE 2026-03-16',
      'assignment.overdue COMMITTEE_STAFF 2026-03-16',
      'assignment.overdue GOVERNMENT_OFFICE 2026-03-16',
    ]);
    expect(await overdueEvents(graph, task?.id)).toEqual(['2026-03-16']);
  });
});
