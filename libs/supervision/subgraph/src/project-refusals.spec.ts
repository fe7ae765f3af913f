import { projectLifecycle } from '@renda/supervision-rules';
import { asAdmin, asAnyone, asRole } from '@renda/testing';
import { roles } from '@renda/identity';

import { acceptance, carryOver, decision, plan, replacement, report, satisfied } from './spec/inputs.ts';
import { projectIn } from './spec/projects-in-states.ts';
import { county, elsewhere, responsibleUnit, staff, supervisionWorld, unitId } from './spec/supervision-world.ts';

import type { Role, Viewer } from '@renda/identity';
import type { ProjectEvent, ProjectState } from '@renda/supervision-rules';

import type { SupervisionWorld } from './spec/supervision-world.ts';

interface Row {
  readonly mutation: string;
  readonly event: ProjectEvent;
  /** A state in which it is possible. */
  readonly from: ProjectState;
  readonly viewer: Viewer;
  readonly input: object;
}

const ofUnit = (mutation: string, event: ProjectEvent, from: ProjectState, input: object = {}): Row => ({
  mutation,
  event,
  from,
  viewer: responsibleUnit,
  input,
});
const ofStaff = (mutation: string, event: ProjectEvent, from: ProjectState, input: object): Row => ({
  ...ofUnit(mutation, event, from, input),
  viewer: staff,
});

const rows: readonly Row[] = [
  ofUnit('fileImplementationPlan', 'plan', 'DECIDED', plan),
  ofUnit('reviseImplementationPlan', 'revise', 'UNDER_WAY', { ...plan, reason: '设计变更' }),
  ofUnit('startProject', 'start', 'PLANNED'),
  ofUnit('reportProjectProgress', 'report', 'UNDER_WAY', report),
  ofUnit('reportProjectDone', 'reportDone', 'UNDER_WAY', { text: '完工' }),
  ofStaff('acceptProject', 'accept', 'REPORTED_DONE', acceptance),
  ofStaff('sendBackProject', 'sendBack', 'REPORTED_DONE', acceptance),
  ofStaff('evaluateProject', 'evaluate', 'ACCEPTED', satisfied),
  ofStaff('closeProject', 'close', 'EVALUATED', { summary: '办结' }),
  ofStaff('suspendProject', 'suspend', 'UNDER_WAY', { decision }),
  ofStaff('resumeProject', 'resume', 'SUSPENDED', { decision }),
  ofStaff('endProject', 'end', 'DECIDED', { decision }),
  ofStaff('replaceProject', 'replace', 'DECIDED', { decision, replacement }),
  ofStaff('carryOverProject', 'carryOver', 'UNDER_WAY', carryOver),
];
const cases = rows.map((row) => [row.mutation, row] as const);

describe('Moving a project (SUP-6)', () => {
  let world: SupervisionWorld;
  /** One project in each state: what is refused leaves it there. */
  const standing = new Map<ProjectState, string>();

  beforeAll(async () => {
    world = await supervisionWorld();
    for (const state of projectLifecycle.states) standing.set(state, (await projectIn(world, state)).id);
  });

  const stateOf = async (id: string): Promise<unknown> =>
    (await world.ask<{ supervisedProject: unknown }>(`{ supervisedProject(id: "${id}") { state version } }`)).data
      ?.supervisedProject;

  it.each(cases)(
    '%s goes where SUP-6 says, one version on, with one event',
    async (mutation, { event, from, viewer, input }) => {
      const { id, version } = await projectIn(world, from);

      const { project, effects } = await world.payload(mutation, { projectId: id, ...input }, viewer);

      expect(project).toMatchObject({ state: projectLifecycle.advance(from, event), version: version + 1 });
      expect(effects.events.filter(({ kind }) => kind !== 'project.created')).toHaveLength(1);
    },
  );

  it.each(cases)('%s is refused in every other state', async (mutation, { event, viewer, input }) => {
    for (const state of projectLifecycle.states.filter((other) => !projectLifecycle.can(other, event))) {
      const id = standing.get(state);

      expect([state, await world.try(mutation, { projectId: id, ...input }, viewer)]).toEqual([
        state,
        expect.objectContaining({
          errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'ILLEGAL_TRANSITION' }) })],
        }),
      ]);
    }
  });

  it.each(cases)('%s is refused to every other role, elsewhere, and without a token (ACC-1)', async (mutation, row) => {
    const { id, version } = await projectIn(world, row.from);
    const input = { projectId: id, ...row.input };
    const [own] = row.viewer.grants;
    const mayToo: readonly Role[] = own?.role === 'COMMITTEE_STAFF' ? ['COMMITTEE_STAFF'] : ['HANDLING_UNIT'];

    for (const role of roles.filter((other) => !mayToo.includes(other)))
      await expect(world.try(mutation, input, asRole(role, county, unitId))).resolves.toBeRefusedWith('FORBIDDEN');
    expect(await world.try(mutation, input, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(await world.try(mutation, input, asAdmin())).toBeRefusedWith('FORBIDDEN');
    const away = asRole(own?.role ?? 'ADMIN', elsewhere, own?.subject);
    expect(await world.try(mutation, input, away)).toBeRefusedWith('OUT_OF_REGION');
    expect(await stateOf(id)).toEqual({ state: row.from, version });
  });

  it.each(cases)('%s is refused to who saw another version (ONE-3)', async (mutation, { from, viewer, input }) => {
    const { id, version } = await projectIn(world, from);

    const answer = await world.try(mutation, { projectId: id, ...input, expectedVersion: version - 1 }, viewer);

    expect(answer).toBeRefusedWith('STALE_VERSION');
  });

  it.each(cases)('%s changes nothing on a dry run, and tells what it would (ONE-3)', async (mutation, row) => {
    const { id, version } = await projectIn(world, row.from);

    const { effects } = await world.payload(mutation, { projectId: id, ...row.input, dryRun: true }, row.viewer);

    expect(effects).toMatchObject({ applied: false });
    expect(effects.events.length).toBeGreaterThan(0);
    expect(await stateOf(id)).toEqual({ state: row.from, version });
  });

  it.each(cases)('%s has one effect and one answer for one key (EVT-3)', async (mutation, { from, viewer, input }) => {
    const { id, version } = await projectIn(world, from);
    const keyed = { projectId: id, ...input, idempotencyKey: `${mutation}-${id}` };

    const [first, second] = [
      await world.payload(mutation, keyed, viewer),
      await world.payload(mutation, keyed, viewer),
    ];

    expect(second.project).toEqual(first.project);
    expect(second.effects.replayed).toBe(true);
    expect(await stateOf(id)).toMatchObject({ version: version + 1 });
  });

  it.each(cases)('%s of a project there is not is refused', async (mutation, { viewer, input }) => {
    const projectId = '019ca000-0000-7000-8000-000000000000';

    expect(await world.try(mutation, { projectId, ...input }, viewer)).toBeRefusedWith('NOT_FOUND');
    expect(await world.try(mutation, { projectId: 'nothing', ...input }, viewer)).toBeRefusedWith('NOT_FOUND');
  });
});
