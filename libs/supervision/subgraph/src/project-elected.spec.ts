import { randomUUID } from 'node:crypto';

import { parkedEvents } from '@renda/events';
import { fixedPolicies } from '@renda/policy';
import { dataOf } from '@renda/testing';

import { county, supervisionWorld, unitId } from './spec/supervision-world.ts';

import type { NewEvent } from '@renda/events';

import type { SupervisionWorld } from './spec/supervision-world.ts';

const elected = (candidateId: string, more: object = {}): NewEvent => ({
  kind: 'project.elected',
  aggregate: { type: 'CandidateProject', id: candidateId },
  region: county,
  data: {
    programmeId: randomUUID(),
    year: 2026,
    roundId: randomUUID(),
    regionCode: county,
    title: '改造老旧小区供暖',
    content: '改造三个小区的供暖管网',
    siteRegionCode: '611002001',
    coordinate: { longitude: 109.93, latitude: 33.87 },
    budget: [{ source: '财政', amount: 500_000_00 }],
    budgetTotal: 500_000_00,
    beneficiaries: '三个小区居民',
    beneficiaryCount: 3000,
    responsibleUnitId: unitId,
    timetable: [
      { name: '开工', due: '2026-05-01' },
      { name: '完工', due: '2026-10-31' },
    ],
    decidedOn: '2026-02-28',
    votesFor: 40,
    decidedBy: 'VOTE',
    ...more,
  },
});

const projectOf = `query ($candidates: [_Any!]!) { _entities(representations: $candidates) { ... on CandidateProject { supervisedProject {
  state title year decidedOn finishOn budget candidate { id } phase region { code } siteRegion { code } coordinate { longitude }
  responsibleUnit { id } planDeadline { due daysLeft light explanation { rule startEvent startedOn source } } progress { light } history { nodes { kind } }
} } } }`;

describe('An elected candidate (VOT-9, SUP-1)', () => {
  let world: SupervisionWorld;

  beforeAll(async () => {
    world = await supervisionWorld();
  });

  const project = async (candidateId: string) => {
    const candidates = [{ __typename: 'CandidateProject', id: candidateId }];
    return dataOf(await world.ask<{ _entities: readonly { supervisedProject: unknown }[] }>(projectOf, { candidates }))
      ._entities[0]?.supervisedProject;
  };

  it('becomes a project under supervision, reached from the candidate', async () => {
    const candidateId = randomUUID();
    await world.feed('voting').publish(elected(candidateId));
    await world.drain();

    expect(await project(candidateId)).toMatchObject({
      state: 'DECIDED',
      title: '改造老旧小区供暖',
      year: 2026,
      decidedOn: '2026-02-28',
      phase: 'LAUNCH',
      finishOn: '2026-10-31',
      budget: '500000.00',
      candidate: { id: candidateId },
      region: { code: county },
      siteRegion: { code: '611002001' },
      responsibleUnit: { id: unitId },
      // A month from the last day of February ends on the same day number.
      planDeadline: {
        due: '2026-03-28',
        daysLeft: 26,
        light: 'GREEN',
        explanation: { rule: 'project.planMonths = 1', startedOn: '2026-02-28' },
      },
      progress: null,
      history: { nodes: [{ kind: 'project.created' }] },
    });
  });

  it('becomes one project only, however often it is told (EVT-1)', async () => {
    const candidateId = randomUUID();
    await world.feed('voting').publish(elected(candidateId), elected(candidateId));
    await world.drain();
    await world.feed('voting').publish(elected(candidateId));
    await world.drain();

    const { totalCount } = dataOf(
      await world.ask<{ supervisedProjects: { totalCount: number } }>(
        'query ($id: ID!) { supervisedProjects(where: { candidateProjectId: { eq: $id } }) { totalCount } }',
        { id: candidateId },
      ),
    ).supervisedProjects;

    expect(totalCount).toBe(1);
    expect(await parkedEvents(world.database.manager)).toEqual([]);
  });

  it('has the year’s end as its day where the timetable names none', async () => {
    const candidateId = randomUUID();
    await world.feed('voting').publish(elected(candidateId, { timetable: [], coordinate: null }));
    await world.drain();

    expect(await project(candidateId)).toMatchObject({ finishOn: '2026-12-31', coordinate: null });
  });

  it('is null for a candidate that was not elected', async () => {
    expect(await project(randomUUID())).toBeNull();
    expect(await project('nothing')).toBeNull();
  });

  it('keeps the policies of the day it was decided on (ONE-9)', async () => {
    const { 'project.amberLag': amberLag } = await fixedPolicies().readMany(county, ['project.amberLag'], '2026-02-28');
    const [row] = await world.database.manager.query<{ amber: number }[]>(
      'SELECT amber_lag AS amber FROM supervised_project LIMIT 1',
    );

    expect(row?.amber).toBe(amberLag);
  });
});
