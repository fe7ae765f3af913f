import { randomUUID } from 'node:crypto';

import { parkedEvents } from '@renda/events';
import { asChairpersons, asPresidium, dataOf } from '@renda/testing';

import { satisfied } from './spec/inputs.ts';
import { itemIn } from './spec/problems-in-states.ts';
import { projectIn } from './spec/projects-in-states.ts';
import { county, representative, responsibleUnit, staff, supervisionWorld } from './spec/supervision-world.ts';

import type { Viewer } from '@renda/identity';

import type { SupervisionWorld } from './spec/supervision-world.ts';

const chairpersons = asChairpersons(county);
const electorIds = [randomUUID(), randomUUID(), randomUUID()];
const tellerIds = [randomUUID(), randomUUID()];
const panel = { body: 'EVALUATION_PANEL', electorIds, tellerIds };
const voteFields = `evaluationVotes { id state note ballotRound { id } evaluation { grade ballotRound { id } } }
  evaluations { satisfied basicallySatisfied unsatisfied abstained invalid citizens grade } grade retryDueOn state`;

interface Vote {
  readonly id: string;
  readonly state: string;
  readonly note: string | null;
  readonly ballotRound: { readonly id: string } | null;
  readonly evaluation: object | null;
}

interface Shown {
  readonly state: string;
  readonly grade: string | null;
  readonly retryDueOn: string | null;
  readonly evaluations: readonly object[];
  readonly evaluationVotes: readonly Vote[];
}

describe('An evaluation by secret vote (SUP-8)', () => {
  let world: SupervisionWorld;

  beforeAll(async () => {
    world = await supervisionWorld();
  });

  const requesting = (type: 'Project' | 'Item', id: string, more: object = panel, viewer: Viewer = staff) => {
    const name = `request${type}Evaluation`;
    const input = { [type === 'Project' ? 'projectId' : 'itemId']: id, ...more };
    const text = `mutation ($input: Request${type}EvaluationInput!) { ${name}(input: $input) { vote { id state } effects { events { kind } } } }`;
    return world.ask<Record<string, { vote: Vote }>>(text, { input }, viewer);
  };
  const requested = async (type: 'Project' | 'Item', id: string): Promise<string> => {
    const { vote } = dataOf(await requesting(type, id))[`request${type}Evaluation`] ?? {};
    return vote?.id ?? '';
  };
  const shown = async (type: 'supervisedProject' | 'supervisionItem', id: string): Promise<Shown> => {
    const query = `query ($id: ID!) { ${type}(id: $id) { ${voteFields} } }`;
    return dataOf(await world.ask<Record<string, Shown>>(query, { id }))[type] as Shown;
  };
  /** Voting tells something of a round. */
  const told = async (kind: string, roundId: string, data: object = {}): Promise<void> => {
    const event = { kind, aggregate: { type: 'BallotRound', id: roundId }, region: county };
    await world.feed('voting').publish({ ...event, data: { previousId: null, ...data } });
    await world.drain();
    expect(await parkedEvents(world.database.manager)).toEqual([]);
  };
  const result = (grades: readonly [number, number, number], abstain = 0, returned = 40) => ({
    roll: { total: 40, present: 40, issued: 40, returned, citizens: 6 },
    results: [
      { abstain, grades: { satisfied: grades[0], basicallySatisfied: grades[1], unsatisfied: grades[2] }, invalid: 0 },
    ],
  });

  it('is asked for by an event with all that voting needs, about the project', async () => {
    const { id } = await projectIn(world, 'ACCEPTED');
    const voteId = await requested('Project', id);

    const [event] = await world.database.manager.query<object[]>(
      `SELECT aggregate_type AS type, aggregate_id AS id, region_code AS region, data FROM event_log WHERE kind = 'vote.requested'
       AND aggregate_id = $1`,
      [id],
    );

    expect(event).toEqual({
      type: 'SupervisedProject',
      id,
      region: county,
      data: {
        ...{ voteId, purpose: 'EVALUATION', body: 'EVALUATION_PANEL', kind: 'GRADED', meetingId: null },
        ...{ title: '满意度测评：改造老旧小区供暖', items: [{ id, name: '改造老旧小区供暖' }], electorIds, tellerIds },
      },
    });
    expect((await shown('supervisedProject', id)).evaluationVotes).toEqual([
      { id: voteId, state: 'OPEN', note: null, ballotRound: { id: voteId }, evaluation: null },
    ]);
  });

  it('comes back as the project’s evaluation, once however often it is told', async () => {
    const { id } = await projectIn(world, 'ACCEPTED');
    const voteId = await requested('Project', id);

    await told('round.certified', voteId, result([21, 10, 5], 3));
    await told('round.certified', voteId, result([1, 1, 30]));

    const project = await shown('supervisedProject', id);
    expect(project).toMatchObject({ state: 'EVALUATED', grade: 'SATISFIED', retryDueOn: null });
    expect(project.evaluations).toEqual([
      {
        ...{ satisfied: 21, basicallySatisfied: 10, unsatisfied: 5, abstained: 3, invalid: 1, citizens: 6 },
        grade: 'SATISFIED',
      },
    ]);
    const evaluation = { grade: 'SATISFIED', ballotRound: { id: voteId } };
    expect(project.evaluationVotes).toEqual([
      { id: voteId, state: 'DECIDED', note: null, ballotRound: { id: voteId }, evaluation },
    ]);
  });

  it('unsatisfied, the project is voted on a second time within the policy’s months, and no third', async () => {
    const { id } = await projectIn(world, 'ACCEPTED');
    await told('round.certified', await requested('Project', id), result([1, 9, 30]));
    expect(await shown('supervisedProject', id)).toMatchObject({ grade: 'UNSATISFIED', retryDueOn: '2026-06-02' });

    await told('round.certified', await requested('Project', id), result([15, 20, 5]));

    const again = await shown('supervisedProject', id);
    expect(again).toMatchObject({ grade: 'BASICALLY_SATISFIED', retryDueOn: null });
    expect(again.evaluationVotes.map(({ state }) => state)).toEqual(['DECIDED', 'DECIDED']);
    expect(await requesting('Project', id)).toBeRefusedWith('ILLEGAL_TRANSITION');
  });

  it('unsatisfied, an item is put right, reported again, and evaluated again before it may be closed', async () => {
    const { id } = await itemIn(world, 'RECTIFICATION_REPORTED');
    await told('round.certified', await requested('Item', id), result([1, 9, 30]));
    expect(await shown('supervisionItem', id)).toMatchObject({ state: 'EVALUATED', retryDueOn: '2026-06-02' });
    expect(await world.try('closeSupervisionItem', { itemId: id, text: '办结' })).toBeRefusedWith(
      'EVALUATION_UNSATISFIED',
    );
    expect(await requesting('Item', id)).toBeRefusedWith('ILLEGAL_TRANSITION');

    await world.done('reportItemRectification', { itemId: id, text: '再次整改' }, responsibleUnit);
    await told('round.certified', await requested('Item', id), result([30, 5, 5]));

    expect(await shown('supervisionItem', id)).toMatchObject({ grade: 'SATISFIED', retryDueOn: null });
    const closed = await world.done('closeSupervisionItem', { itemId: id, text: '办结' });
    expect((closed['steps'] as { event: string; text: string }[]).slice(-4)).toMatchObject([
      { event: 'EVALUATE', text: '无记名表决：满意 1，基本满意 9，不满意 30，弃权 0，无效 0' },
      { event: 'REPORT_RECTIFICATION' },
      { event: 'EVALUATE' },
      { event: 'CLOSE' },
    ]);
  });

  it('is one at a time, and no papers are entered beside it', async () => {
    const { id } = await projectIn(world, 'ACCEPTED');
    const item = await itemIn(world, 'RECTIFICATION_REPORTED');
    await requested('Item', item.id);

    const many = await Promise.all(Array.from({ length: 10 }, () => requesting('Project', id)));

    expect(many.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const refused of many.filter(({ errors }) => errors)) expect(refused).toBeRefusedWith('EVALUATION_VOTE_OPEN');
    expect(await world.try('evaluateProject', { projectId: id, ...satisfied })).toBeRefusedWith('EVALUATION_VOTE_OPEN');
    expect(await world.try('evaluateSupervisionItem', { itemId: item.id, text: '测评', ...satisfied })).toBeRefusedWith(
      'EVALUATION_VOTE_OPEN',
    );
  });

  it('follows a void or cancelled round to the one held in its place', async () => {
    const { id } = await projectIn(world, 'ACCEPTED');
    const [voteId, second, third] = [await requested('Project', id), randomUUID(), randomUUID()];

    await told('round.prepared', second, { previousId: voteId });
    await told('round.cancelled', second, { reason: '会议延期' });
    const cancelled = await shown('supervisedProject', id);
    await told('round.prepared', third, { previousId: second });
    await told('round.certified', third, result([40, 0, 0]));

    expect(cancelled.evaluationVotes).toMatchObject([{ state: 'CANCELLED', note: '会议延期' }]);
    expect((await shown('supervisedProject', id)).evaluationVotes).toMatchObject([
      { id: voteId, state: 'DECIDED', ballotRound: { id: third } },
    ]);
  });

  it('refused by voting, cancelled, or without a valid ballot, it may be asked for again', async () => {
    const { id } = await projectIn(world, 'ACCEPTED');

    await told('vote.refused', await requested('Project', id), { reason: '监票人不足' });
    await told('round.cancelled', await requested('Project', id), { reason: '会议延期' });
    await told('round.certified', await requested('Project', id), result([0, 0, 0], 0, 2));
    await told('round.certified', await requested('Project', id), result([40, 0, 0]));

    expect((await shown('supervisedProject', id)).evaluationVotes).toMatchObject([
      { state: 'REFUSED', note: '监票人不足', ballotRound: null },
      { state: 'CANCELLED', note: '会议延期' },
      { state: 'CANCELLED', note: '没有有效票' },
      { state: 'DECIDED' },
    ]);
  });

  it('a result for an item that went on without it moves nothing', async () => {
    const { id } = await itemIn(world, 'RECTIFICATION_REPORTED');
    const voteId = await requested('Item', id);
    await world.done('skipSupervisionStep', { itemId: id, reason: '主任会议决定' }, chairpersons);

    await told('round.certified', voteId, result([40, 0, 0]));
    await told('round.certified', randomUUID(), result([40, 0, 0]));

    expect(await shown('supervisionItem', id)).toMatchObject({ state: 'EVALUATED', grade: null, evaluations: [] });
  });

  it.each([
    ['one teller', { ...panel, tellerIds: [tellerIds[0], tellerIds[0]] }, 'EVALUATION_TELLERS_TOO_FEW'],
    ['a panel with a meeting', { ...panel, meetingId: randomUUID() }, 'EVALUATION_VOTERS_UNCLEAR'],
    ['a committee without a meeting', { body: 'STANDING_COMMITTEE', tellerIds }, 'EVALUATION_VOTERS_UNCLEAR'],
    ['what is no id', { ...panel, electorIds: ['王秀英'] }, 'NOT_FOUND'],
  ])('refuses %s', async (_, more, code) => {
    const { id } = await projectIn(world, 'ACCEPTED');

    expect(await requesting('Project', id, more)).toBeRefusedWith(code);
  });

  it('is asked for by the chairpersons or their office, of an accepted project or a reported item', async () => {
    const { id } = await projectIn(world, 'ACCEPTED');
    const underWay = await projectIn(world, 'UNDER_WAY');
    const held = await itemIn(world, 'HELD');

    expect(await requesting('Project', id, panel, representative)).toBeRefusedWith('FORBIDDEN');
    expect(await requesting('Project', id, panel, asPresidium(county))).toBeRefusedWith('FORBIDDEN');
    expect(await requesting('Project', id, panel, asChairpersons('611021'))).toBeRefusedWith('OUT_OF_REGION');
    expect(await requesting('Project', underWay.id)).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect(await requesting('Item', held.id)).toBeRefusedWith('ILLEGAL_TRANSITION');
    expect((await requesting('Project', id, panel, chairpersons)).errors).toBeUndefined();
  });
});
