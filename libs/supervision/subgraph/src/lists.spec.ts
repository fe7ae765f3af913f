import { missingMonth, progressLightOf } from '@renda/supervision-rules';
import { dataOf } from '@renda/testing';

import { report } from './spec/inputs.ts';
import { problemIn } from './spec/problems-in-states.ts';
import { projectIn } from './spec/projects-in-states.ts';
import { county, responsibleUnit, staff, supervisionWorld, unitId } from './spec/supervision-world.ts';

import type { Day } from '@renda/kernel';
import type { ProjectState } from '@renda/supervision-rules';

import type { SupervisionWorld } from './spec/supervision-world.ts';

const states: readonly ProjectState[] = [
  'DECIDED',
  'PLANNED',
  'UNDER_WAY',
  'CARRIED_OVER',
  'SUSPENDED',
  'REPORTED_DONE',
  'ACCEPTED',
  'EVALUATED',
  'CLOSED',
  'ENDED',
];

interface Page {
  readonly nodes: readonly { readonly id: string; readonly state: ProjectState }[];
}

interface Walked {
  readonly supervisedProjects: Page & {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('The lists of supervision (ONE-2)', () => {
  let world: SupervisionWorld;

  beforeAll(async () => {
    world = await supervisionWorld();
    for (const state of states) await projectIn(world, state);
    const reported = await projectIn(world, 'UNDER_WAY', { title: '阿' });
    await world.done('reportProjectProgress', { projectId: reported.id, ...report, percent: 20 }, responsibleUnit);
  });

  beforeEach(() => world.clock.moveTo(new Date('2026-03-02T10:00:00+08:00')));

  const idsBy = async (where: object): Promise<readonly string[]> =>
    dataOf(
      await world.ask<{ supervisedProjects: Page }>(
        'query ($where: SupervisedProjectWhere) { supervisedProjects(first: 200, where: $where) { nodes { id state } } }',
        { where },
      ),
    )
      .supervisedProjects.nodes.map(({ id }) => id)
      .toSorted();

  const rows = async () => {
    const { repositories } = world.contextOf(staff);
    const projects = await repositories.projects.where(() => 'true');
    const plans = new Map((await repositories.plans.where(() => 'true')).map((plan) => [plan.id, plan]));
    const milestones = Map.groupBy(await repositories.milestones.where(() => 'true'), ({ planId }) => planId);
    return projects.map((project) => ({
      project,
      plan: plans.get(project.planId ?? ''),
      milestones: (milestones.get(project.planId ?? '') ?? []).toSorted((a, b) => a.place - b.place),
    }));
  };

  it.each<Day>([
    '2026-03-02',
    '2026-03-31',
    '2026-04-01',
    '2026-04-10',
    '2026-04-11',
    '2026-05-01',
    '2026-11-01',
    '2027-01-01',
  ])('choose on %s what the rules of the light say of each project (SUP-4)', async (today) => {
    world.clock.moveToDay(today);
    const all = await rows();
    const because = (cause: string) =>
      all
        .filter(
          ({ project, plan, milestones }) =>
            plan &&
            progressLightOf(project, { startsOn: plan.startsOn, milestones }, today)?.reasons.some(
              (reason) => reason.cause === cause,
            ),
        )
        .map(({ project }) => project.id)
        .toSorted();

    expect(await idsBy({ milestonePastDue: { eq: true } })).toEqual(because('MILESTONE_PAST_DUE'));
    expect(await idsBy({ reportMissing: { eq: true } })).toEqual(because('NO_REPORT'));
    expect(await idsBy({ not: { reportMissing: { eq: true } } })).toEqual(
      await idsBy({ reportMissing: { eq: false } }),
    );
    expect(missingMonth('2026-03-02', null, today) === null).toBe(today < '2026-04-01');
  });

  it('give what changed since a time, for who reads along', async () => {
    const changed = async (since: string) =>
      (
        await world.ask('query ($since: DateTime) { supervisedProjects(updatedSince: $since) { totalCount } }', {
          since,
        })
      ).data;

    expect(await changed('2020-01-01T00:00:00+08:00')).toEqual({ supervisedProjects: { totalCount: 11 } });
    expect(await changed('2100-01-01T00:00:00+08:00')).toEqual({ supervisedProjects: { totalCount: 0 } });
  });

  it('name what has no plan, the soonest due first (SUP-1)', async () => {
    const { nodes } = dataOf(
      await world.ask<{ projectsWithoutPlan: Page }>('{ projectsWithoutPlan { nodes { id state } } }'),
    ).projectsWithoutPlan;

    expect(nodes.map(({ state }) => state)).toEqual(['DECIDED']);
  });

  it('name as due what is late, and nothing that is over', async () => {
    world.clock.moveToDay('2026-04-11');
    const { nodes } = dataOf(
      await world.ask<{ projectsDue: Page }>('{ projectsDue { nodes { id state } } }'),
    ).projectsDue;

    expect(new Set(nodes.map(({ state }) => state))).toEqual(
      new Set(['DECIDED', 'PLANNED', 'UNDER_WAY', 'CARRIED_OVER', 'SUSPENDED']),
    );
  });

  it('page backwards and forwards without loss, by every order', async () => {
    for (const field of ['YEAR', 'TITLE', 'PLAN_DUE_ON', 'FINISH_ON', 'PERCENT', 'LIGHT', 'UPDATED_AT']) {
      const walked: string[] = [];
      for (let after: string | null = null, goesOn = true; goesOn;) {
        const { supervisedProjects }: Walked = dataOf(
          await world.ask<Walked>(
            `query ($after: String) { supervisedProjects(first: 3, after: $after, orderBy: [{ field: ${field}, direction: DESC }]) { nodes { id state } pageInfo { hasNextPage endCursor } } }`,
            { after },
          ),
        );
        walked.push(...supervisedProjects.nodes.map(({ id }) => id));
        goesOn = supervisedProjects.pageInfo.hasNextPage;
        after = supervisedProjects.pageInfo.endCursor;
      }
      expect([field, walked.toSorted()]).toEqual([field, await idsBy({})]);
    }
  });

  it('count by state, with the share that is done and what is left out of it (SUG-10)', async () => {
    const { projectStatistics } = dataOf(
      await world.ask<{ projectStatistics: unknown }>(
        '{ projectStatistics(rate: DONE) { total groups { count rate { numerator denominator excluded percent } } } }',
      ),
    );
    const byState = dataOf(
      await world.ask<{
        projectStatistics: { groups: readonly { keys: readonly { value: string }[]; count: number }[] };
      }>('{ projectStatistics(groupBy: [STATE]) { groups { keys { value } count } } }'),
    ).projectStatistics.groups;

    expect(projectStatistics).toEqual({
      total: 11,
      groups: [{ count: 11, rate: { numerator: 3, denominator: 10, excluded: 1, percent: 30 } }],
    });
    expect(byState).toContainEqual({ keys: [{ value: 'UNDER_WAY' }], count: 2 });
  });

  it.each(['SATISFIED', 'PLAN_IN_TIME'])('reckon the share %s', async (rate) => {
    const answer = await world.ask(
      `{ projectStatistics(rate: ${rate}, groupBy: [STATE, YEAR, UNIT, COUNTY, TOWNSHIP, LIGHT, GRADE]) { total } }`,
    );

    expect(answer.data).toEqual({ projectStatistics: { total: 11 } });
  });

  it('name problems past their day, the longest due first (SUP-5)', async () => {
    const { id } = await problemIn(world, 'RECTIFYING');
    await problemIn(world, 'REPORTED');
    world.clock.moveToDay('2026-03-21');

    const answer = await world.ask(
      '{ rectificationsDue { nodes { id overdue } } rectificationStatistics(groupBy: [STATE]) { groups { keys { value } count } } }',
      {},
      staff,
    );

    expect(answer.data).toEqual({
      rectificationsDue: { nodes: [{ id, overdue: true }] },
      rectificationStatistics: {
        groups: [
          { keys: [{ value: 'RECTIFYING' }], count: 1 },
          { keys: [{ value: 'REPORTED' }], count: 1 },
        ],
      },
    });
  });

  it('lead from region, unit and leader to their projects (ONE-1)', async () => {
    const of = [
      { __typename: 'Region', code: county },
      { __typename: 'Region', code: '611000' },
      { __typename: 'HandlingUnit', id: unitId },
      { __typename: 'Representative', id: unitId },
      { __typename: 'RepresentativeGroup', id: unitId },
    ];
    const answer = await world.ask<{ _entities: unknown }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Region { supervisedProjects(first: 1, where: { state: { eq: UNDER_WAY }, reportMissing: { eq: false } }) { totalCount }
          below: supervisedProjects(descendants: true, where: { state: { in: [UNDER_WAY, CLOSED] } }) { totalCount }
          supervisionItems(descendants: true) { totalCount } }
        ... on HandlingUnit { projects(where: { state: { eq: CLOSED } }) { totalCount } rectifications { totalCount } }
        ... on Representative { ledProjects { totalCount } }
        ... on RepresentativeGroup { supervisedProjects { totalCount } }
      } }`,
      { of },
      staff,
    );

    expect(dataOf(answer)._entities).toEqual([
      { supervisedProjects: { totalCount: 2 }, below: { totalCount: 3 }, supervisionItems: { totalCount: 0 } },
      { supervisedProjects: { totalCount: 0 }, below: { totalCount: 3 }, supervisionItems: { totalCount: 0 } },
      { projects: { totalCount: 1 }, rectifications: { totalCount: 2 } },
      { ledProjects: { totalCount: 0 } },
      { supervisedProjects: { totalCount: 0 } },
    ]);
  });
});
