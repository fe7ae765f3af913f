import { randomUUID } from 'node:crypto';

import { asAnyone, asChairpersons, asHandlingUnit, asWorkingCommittee, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, asSigner, givenCase, region, reply, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const asCommittee = asWorkingCommittee('财经', region);
const decision = { meeting: '主任会议', number: '〔2026〕5号', decidedOn: '2026-03-02', text: '列为重点督办件。' };

const tell = (
  name: string,
  input: object,
  viewer: Viewer,
): Promise<Answer<Record<string, { keySupervision: { id: string } }>>> =>
  graph.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { keySupervision { id } } }`,
    { input },
    viewer,
  );
const told = async (name: string, input: object, viewer: Viewer): Promise<string> =>
  dataOf(await tell(name, input, viewer))[name]?.keySupervision.id ?? '';

const followedBy = async (suggestionId: string, leader: string): Promise<string> =>
  told('startKeySupervision', { suggestionId, leaderKind: 'GOVERNMENT', leader, decision }, asChairpersons(region));

const step = (keySupervisionId: string, viewer: Viewer) =>
  tell('recordSupervisionStep', { keySupervisionId, kind: 'DEMAND', heldOn: '2026-03-02', text: '限期整改' }, viewer);

const stepsSeen = async (id: string, viewer: Viewer): Promise<number | undefined> => {
  const answer = await graph.ask<{ suggestion: { keySupervisions: { steps: unknown[] }[] } }>(
    'query ($id: ID!) { suggestion(id: $id) { keySupervisions { steps { text } } } }',
    { id },
    viewer,
  );
  return dataOf(answer).suggestion.keySupervisions[0]?.steps.length;
};

describe('Tracking by a committee (跟踪督办, SUG-7)', () => {
  it('is begun, worked on and ended by the committee itself, of what no leader supervises', async () => {
    const { id } = await givenCase(graph, 'sign');
    const led = await givenCase(graph, 'sign');
    const leaders = await followedBy(led.id, '刘县长');

    const tracked = await told('trackSuggestion', { suggestionId: id, committee: '财经委' }, asCommittee);
    const stepped = await step(tracked, asCommittee);
    const second = await tell('trackSuggestion', { suggestionId: led.id, committee: '财经委' }, asCommittee);
    const foreign = await tell('closeKeySupervision', { keySupervisionId: leaders, result: '完成' }, asCommittee);
    const ended = await tell('closeKeySupervision', { keySupervisionId: tracked, result: '完成' }, asCommittee);

    expect(stepped.errors).toBeUndefined();
    expect(second).toBeRefusedWith('SUPERVISED_ALREADY');
    expect(foreign).toBeRefusedWith('FORBIDDEN');
    expect(ended.errors).toBeUndefined();
  });

  it('has a working group of at most 50; a larger one is refused, not cut', async () => {
    const { id } = await givenCase(graph, 'sign');
    const memberIds = Array.from({ length: 51 }, () => randomUUID());

    const input = { suggestionId: id, committee: '财经委', memberIds };
    expect(await tell('trackSuggestion', input, asCommittee)).toBeRefusedWith('GROUP_TOO_LARGE');
  });

  it('is of cases still on their way', async () => {
    const { id } = await givenCase(graph, 'register');

    expect(await tell('trackSuggestion', { suggestionId: id, committee: '财经委' }, asCommittee)).toBeRefusedWith(
      'ILLEGAL_TRANSITION',
    );
  });
});

describe('Key supervision (SUG-7)', () => {
  it('is published with what was done when it ends, and is working data before', async () => {
    const { id, unitId } = await givenCase(graph, 'sign');
    const keySupervisionId = await followedBy(id, '周副县长');
    await step(keySupervisionId, asOffice);
    const viewers = [asAnyone(), asHandlingUnit(unitId, region), asSigner];

    const before = await Promise.all(viewers.map((viewer) => stepsSeen(id, viewer)));
    await told('closeKeySupervision', { keySupervisionId, result: '完成' }, asOffice);

    expect(before).toEqual([0, 1, 1]);
    expect(await stepsSeen(id, asAnyone())).toBe(1);
  });

  it('tells which leader leads fewer than the policy asks, or as many', async () => {
    graph.clock.moveToDay('2025-03-03');
    const mine = { ...decision, decidedOn: '2025-03-03' };
    for (const leader of ['陈主任', '陈主任', '吴院长']) {
      const { id } = await givenCase(graph, 'sign');
      const leaderKind = leader === '吴院长' ? 'COURT' : 'CONGRESS';
      await told(
        'startKeySupervision',
        { suggestionId: id, leaderKind, leader, decision: mine },
        asChairpersons(region),
      );
    }

    const loads = await graph.ask(
      `{ leaderLoads(regionCode: "${region}", year: 2025) { leader leaderKind count min max within } }`,
      {},
      asAnyone(),
    );

    expect(loads.data).toEqual({
      leaderLoads: [
        { leader: '吴院长', leaderKind: 'COURT', count: 1, min: 1, max: 2, within: true },
        { leader: '陈主任', leaderKind: 'CONGRESS', count: 2, min: 1, max: 2, within: true },
      ],
    });
  });
});

describe('A promise that falls due soon (SUG-13)', () => {
  it('is told to its unit and the office, once', async () => {
    const given = await givenCase(graph, 'contact');
    const promised = { resultClass: 'B', commitments: [{ text: '三月底前完成', dueOn: '2026-03-31' }] };
    await stepped(graph, 'replyToAssignment', { assignmentId: given.task?.id, ...reply, ...promised }, given.asUnit);
    const seen = await graph.ask<{ suggestion: { replies: { commitments: { id: string }[] }[] } }>(
      'query ($id: ID!) { suggestion(id: $id) { replies { commitments { id } } } }',
      { id: given.id },
      asAuthor,
    );
    const told = async (): Promise<readonly unknown[]> =>
      graph.database.manager.query(
        `SELECT coalesce(recipient_subject, recipient_role) AS to FROM notice
         WHERE kind = 'commitment.dueSoon' AND about_id = $1 ORDER BY created_at, id`,
        [dataOf(seen).suggestion.replies[0]?.commitments[0]?.id],
      );

    graph.clock.moveToDay('2026-03-20');
    await graph.runJob('suggestions.remindOfDeadlines');
    const early = await told();
    graph.clock.moveToDay('2026-03-27');
    await graph.runJob('suggestions.remindOfDeadlines');
    await graph.runJob('suggestions.remindOfDeadlines');

    expect(early).toEqual([]);
    expect(await told()).toEqual([{ to: given.unitId }, { to: 'COMMITTEE_STAFF' }]);
  });
});
