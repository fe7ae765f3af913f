import { asChairpersons, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asOffice, givenCase, region } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const done = async (name: string, input: object, viewer: Viewer): Promise<string> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const answer = await graph.ask<Record<string, { keySupervision: { id: string } }>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { keySupervision { id } } }`,
    { input },
    viewer,
  );
  return dataOf(answer)[name]?.keySupervision.id ?? '';
};

let leaders = 0;

interface Demanded extends Given {
  readonly keySupervisionId: string;
}

/** A case under key supervision, with a demand to be met by 31 March. */
const demanded = async (leaderKind: string): Promise<Demanded> => {
  const given = await givenCase(graph, 'sign');
  const meeting = { meeting: '主任会议第三次会议', number: '〔2026〕5号', decidedOn: '2026-03-02', text: '列为重点。' };
  const chosen = { suggestionId: given.id, leaderKind, leader: `领导${(leaders += 1)}`, decision: meeting };
  const keySupervisionId = await done('startKeySupervision', chosen, asChairpersons(region));
  const demand = { keySupervisionId, kind: 'DEMAND', heldOn: '2026-03-02', text: '限期整改', dueOn: '2026-03-31' };
  await done('recordSupervisionStep', demand, asOffice);
  return { ...given, keySupervisionId };
};

const remind = async (day: Parameters<TestSubgraph['clock']['moveToDay']>[0]): Promise<void> => {
  graph.clock.moveToDay(day);
  await graph.runJob('suggestions.remindOfDeadlines');
};

const told = async ({ keySupervisionId }: Demanded, kind: string): Promise<readonly string[]> => {
  const rows = await graph.database.manager.query<{ to: string }[]>(
    `SELECT coalesce(recipient_subject, recipient_role) AS to FROM notice
     WHERE kind = $1 AND data ->> 'keySupervisionId' = $2 ORDER BY created_at, id`,
    [kind, keySupervisionId],
  );
  return rows.map(({ to }) => to);
};

describe('A demand of a key supervision (SUG-7, SUG-13)', () => {
  it('that falls due is told to the unit and the leader’s office once, however often the job runs', async () => {
    const demand = await demanded('CONGRESS');

    await remind('2026-03-20');
    const early = await told(demand, 'demand.dueSoon');
    await remind('2026-03-27');
    await remind('2026-03-27');
    await remind('2026-03-31');

    expect(early).toEqual([]);
    expect(await told(demand, 'demand.dueSoon')).toEqual([demand.unitId, 'COMMITTEE_STAFF']);
    expect(await told(demand, 'demand.overdue')).toEqual([]);
  });

  it('that is past due is told once, also by a job that runs late, and then not as falling due', async () => {
    const demand = await demanded('GOVERNMENT');

    await remind('2026-04-20');
    await remind('2026-04-21');

    expect(await told(demand, 'demand.overdue')).toEqual([demand.unitId, 'GOVERNMENT_OFFICE']);
    expect(await told(demand, 'demand.dueSoon')).toEqual([]);
  });

  it('is told of no longer once the supervision has ended', async () => {
    const demand = await demanded('CONGRESS');
    const { keySupervisionId } = demand;
    await done('closeKeySupervision', { keySupervisionId, result: '改造完成' }, asOffice);

    await remind('2026-03-27');
    await remind('2026-04-20');

    expect(await told(demand, 'demand.dueSoon')).toEqual([]);
    expect(await told(demand, 'demand.overdue')).toEqual([]);
  });
});
