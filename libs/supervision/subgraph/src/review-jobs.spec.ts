import { unsatisfied } from './spec/inputs.ts';
import { itemIn, problemIn } from './spec/problems-in-states.ts';
import { projectIn } from './spec/projects-in-states.ts';
import { staff, supervisionWorld, unitId } from './spec/supervision-world.ts';

import type { SupervisionWorld } from './spec/supervision-world.ts';

interface Sent {
  readonly kind: string;
  readonly role: string;
  readonly subject: string | null;
}

describe('The morning’s jobs', () => {
  let world: SupervisionWorld;

  beforeEach(async () => {
    world = await supervisionWorld();
  });

  const noticesOf = (id: string) =>
    world.database.manager.query<Sent[]>(
      `SELECT kind, recipient_role AS role, recipient_subject AS subject FROM notice
       WHERE about_id = $1 AND kind IN ('project.planMissing', 'project.reportMissing', 'project.milestonePastDue',
         'project.secondEvaluationDue', 'rectification.overdue', 'supervisionItem.reportOverdue', 'supervisionItem.secondEvaluationDue') ORDER BY kind, role`,
      [id],
    );
  const both = (kind: string): readonly Sent[] => [
    { kind, role: 'COMMITTEE_STAFF', subject: null },
    { kind, role: 'HANDLING_UNIT', subject: unitId },
  ];

  it('tell unit and staff once that a plan is missing past its day (SUP-1)', async () => {
    const { id } = await projectIn(world, 'DECIDED', { decidedOn: '2026-02-02' });
    await world.runJob('review-projects');
    const onTheDay = await noticesOf(id);

    world.clock.moveToDay('2026-03-03');
    await world.runJob('review-projects');
    await world.runJob('review-projects');

    expect(onTheDay).toEqual([]);
    expect(await noticesOf(id)).toEqual(both('project.planMissing'));
  });

  it('tell of each missing report and each milestone past due once, and turn the light lists choose by (SUP-4)', async () => {
    const { id, version } = await projectIn(world, 'UNDER_WAY');
    world.clock.moveToDay('2026-04-20');
    await world.runJob('review-projects');
    await world.runJob('review-projects');
    const first = await noticesOf(id);
    world.clock.moveToDay('2026-05-20');
    await world.runJob('review-projects');

    const visits = await world.database.manager.query<Sent[]>(
      `SELECT recipient_role AS role FROM notice WHERE about_id = $1 AND kind = 'project.researchVisitDue'`,
      [id],
    );
    const seen = await world.ask(
      `{ supervisedProjects(where: { light: { eq: RED } }) { nodes { id version history { nodes { kind } } } } }`,
    );

    expect(visits).toEqual([{ role: 'COMMITTEE_STAFF' }]);
    expect(first).toEqual([...both('project.milestonePastDue'), ...both('project.reportMissing')]);
    expect(await noticesOf(id)).toHaveLength(6);
    expect(seen.data).toMatchObject({ supervisedProjects: { nodes: [{ id, version }] } });
    expect(JSON.stringify(seen.data)).toContain('project.lightChanged');
  });

  it('review more projects than one batch holds', async () => {
    const { id } = await projectIn(world, 'UNDER_WAY');
    await world.database.manager.query(
      `INSERT INTO supervised_project SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* FROM supervised_project p,
         generate_series(1, 249) WHERE p.id = $1`,
      [id],
    );
    world.clock.moveToDay('2026-07-01');

    await world.runJob('review-projects');

    const [row] = await world.database.manager.query<{ red: number }[]>(
      `SELECT count(*) AS red FROM supervised_project WHERE light = 'RED'`,
    );
    expect(Number(row?.red)).toBe(250);
  });

  it('chase a rectification and an item’s report once for each day set (SUP-5, SUP-7)', async () => {
    const problem = await problemIn(world, 'RECTIFYING');
    const item = await itemIn(world, 'FORWARDED');
    world.clock.moveToDay('2026-05-21');

    await world.runJob('chase-late-reports');
    await world.runJob('chase-late-reports');

    expect(await noticesOf(problem.id)).toEqual(both('rectification.overdue'));
    expect(await noticesOf(item.id)).toEqual(both('supervisionItem.reportOverdue'));
  });

  it('say once that an item’s second evaluation is due (SUP-8)', async () => {
    const { id } = await itemIn(world, 'RECTIFICATION_REPORTED');
    await world.done('evaluateSupervisionItem', { itemId: id, text: '测评', ...unsatisfied }, staff);
    world.clock.moveBy({ days: 93 });

    await world.runJob('chase-late-reports');
    await world.runJob('chase-late-reports');

    const second = (await noticesOf(id)).filter(({ kind }) => kind === 'supervisionItem.secondEvaluationDue');
    expect(second).toEqual([{ kind: 'supervisionItem.secondEvaluationDue', role: 'COMMITTEE_STAFF', subject: null }]);
  });
});
