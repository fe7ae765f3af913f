import { asHandlingUnit, asOnePerson, asPresidium, asCommitteeStaff, dataOf } from '@renda/testing';

import {
  acceptance,
  carryOver,
  decision,
  plan,
  registration,
  replacement,
  report,
  satisfied,
  unsatisfied,
} from './spec/inputs.ts';
import { problemIn } from './spec/problems-in-states.ts';
import { projectIn } from './spec/projects-in-states.ts';
import { county, representative, responsibleUnit, staff, supervisionWorld, unitId } from './spec/supervision-world.ts';

import type { SupervisionWorld } from './spec/supervision-world.ts';

const town = '611002001';

describe('A project under supervision', () => {
  let world: SupervisionWorld;

  beforeEach(async () => {
    world ??= await supervisionWorld();
    world.clock.moveTo(new Date('2026-03-02T10:00:00+08:00'));
  });

  it('takes its plan from its responsible unit, not from another, nor where there is none (SUP-1)', async () => {
    const own = await projectIn(world, 'DECIDED');
    const none = await projectIn(world, 'DECIDED', { responsibleUnitId: null });
    const other = asHandlingUnit('019ca000-0000-7000-8000-000000000001', county);

    expect(await world.try('fileImplementationPlan', { projectId: own.id, ...plan }, other)).toBeRefusedWith(
      'FORBIDDEN',
    );
    expect(await world.try('fileImplementationPlan', { projectId: none.id, ...plan }, other)).toBeRefusedWith(
      'NOT_THE_RESPONSIBLE_UNIT',
    );
  });

  it('is given a unit by the government office or staff, and takes the plan from it', async () => {
    const { id } = await projectIn(world, 'DECIDED', { responsibleUnitId: null });

    await world.done('assignProjectUnit', { projectId: id, unitId }, staff);

    expect(await world.done('fileImplementationPlan', { projectId: id, ...plan }, responsibleUnit)).toMatchObject({
      state: 'PLANNED',
    });
  });

  it('keeps earlier plans, and what was reached of a milestone that goes on (SUP-1)', async () => {
    const { id } = await projectIn(world, 'UNDER_WAY');
    const milestones = `{ supervisedProject(id: "${id}") { plan { revision milestones { id title reachedOn } } plans { nodes { revision reason } } } }`;
    interface Seen {
      supervisedProject: { plan: { milestones: { id: string }[] } };
    }
    const first = dataOf(await world.ask<Seen>(milestones)).supervisedProject.plan.milestones[0]?.id;
    await world.done(
      'reportProjectProgress',
      { projectId: id, ...report, reachedMilestoneIds: [first] },
      responsibleUnit,
    );

    const later = plan.milestones.map((milestone, place) => ({
      ...milestone,
      ...(place === 0 ? { continuesId: first } : {}),
    }));
    await world.done(
      'reviseImplementationPlan',
      { projectId: id, ...plan, milestones: later, reason: '设计变更' },
      responsibleUnit,
    );

    expect(dataOf(await world.ask(milestones))).toMatchObject({
      supervisedProject: {
        plan: { revision: 2, milestones: [{ reachedOn: '2026-03-02' }, { reachedOn: null }] },
        plans: {
          nodes: [
            { revision: 2, reason: '设计变更' },
            { revision: 1, reason: null },
          ],
        },
      },
    });
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'REASON_NEEDED'],
    [
      'continuing a milestone that is not of the plan',
      { milestones: [{ ...plan.milestones[1], continuesId: 'x' }] },
      'MILESTONE_UNKNOWN',
    ],
    ['dearer than decided', { milestones: [{ ...plan.milestones[1], money: '1000000.01' }] }, 'PLAN_OVER_BUDGET'],
  ])('is not revised %s', async (_, spoilt, code) => {
    const { id } = await projectIn(world, 'PLANNED');

    expect(
      await world.try(
        'reviseImplementationPlan',
        { projectId: id, ...plan, reason: '变更', ...spoilt },
        responsibleUnit,
      ),
    ).toBeRefusedWith(code);
  });

  it.each([
    ['of a month ahead', { month: '2026-04-01' }, 'PROGRESS_MONTH_INVALID'],
    ['of a month before it began', { month: '2026-02-28' }, 'PROGRESS_MONTH_INVALID'],
    ['of more than all', { percent: 101 }, 'PERCENT_INVALID'],
    ['of less than nothing', { percent: -1 }, 'PERCENT_INVALID'],
    [
      'that reached a milestone of no plan',
      { reachedMilestoneIds: ['019ca000-0000-7000-8000-000000000009'] },
      'MILESTONE_UNKNOWN',
    ],
    ['without words', { text: ' ' }, 'INVALID_INPUT'],
  ])('takes no report %s (SUP-4)', async (_, spoilt, code) => {
    const { id } = await projectIn(world, 'UNDER_WAY');

    expect(
      await world.try('reportProjectProgress', { projectId: id, ...report, ...spoilt }, responsibleUnit),
    ).toBeRefusedWith(code);
  });

  it('takes one report for a month, also of ten that arrive at once, and none for an earlier one (SUP-4)', async () => {
    const { id } = await projectIn(world, 'UNDER_WAY');
    const once = { projectId: id, ...report };

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.try('reportProjectProgress', once, responsibleUnit)),
    );
    world.clock.moveToDay('2026-04-02');
    await world.done('reportProjectProgress', { ...once, month: '2026-04-01' }, responsibleUnit);

    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'TAKEN').sort();
    expect(codes).toEqual([...Array.from({ length: 9 }, () => 'PROGRESS_REPORTED_ALREADY'), 'TAKEN']);
    expect(await world.try('reportProjectProgress', once, responsibleUnit)).toBeRefusedWith('PROGRESS_MONTH_INVALID');
  });

  it('shows its light with the reasons, from the last report to today (SUP-4)', async () => {
    const { id } = await projectIn(world, 'UNDER_WAY');
    const light = async () =>
      dataOf(
        await world.ask<{ supervisedProject: { progress: unknown } }>(
          `{ supervisedProject(id: "${id}") { progress { light plannedPercent lag reasons { cause light detail } } } }`,
        ),
      ).supervisedProject.progress;

    const before = await light();
    world.clock.moveToDay('2026-05-11');

    // 20 % by 10 April, 100 % by 31 October: 31 of 204 days of the second stretch.
    expect(before).toEqual({ light: 'GREEN', plannedPercent: 0.5, lag: 0.5, reasons: [] });
    expect(await light()).toEqual({
      light: 'RED',
      plannedPercent: 32.16,
      lag: 32.16,
      reasons: [
        { cause: 'LAG', light: 'RED', detail: '32.16 > 30' },
        { cause: 'MILESTONE_PAST_DUE', light: 'AMBER', detail: '招标完成 2026-04-10' },
        { cause: 'NO_REPORT', light: 'AMBER', detail: '2026-04' },
      ],
    });
  });

  it.each([
    ['nobody', { acceptors: [] }],
    [
      'the unit that did the work',
      { acceptors: [...acceptance.acceptors, { name: '王工', organisation: '住建局', unitId }] },
    ],
  ])('is not accepted by %s (SUP-6)', async (_, spoilt) => {
    const { id } = await projectIn(world, 'REPORTED_DONE');

    expect(await world.try('acceptProject', { projectId: id, ...acceptance, ...spoilt }, staff)).toBeRefusedWith(
      'ACCEPTORS_REQUIRED',
    );
  });

  it('is not accepted by staff who are the unit as well (SUP-6)', async () => {
    const { id } = await projectIn(world, 'REPORTED_DONE');

    expect(
      await world.try('acceptProject', { projectId: id, ...acceptance }, asOnePerson(staff, responsibleUnit)),
    ).toBeRefusedWith('FORBIDDEN');
  });

  it('is evaluated again after an unsatisfied evaluation only, and closed only after a better one (SUP-8)', async () => {
    const { id } = await projectIn(world, 'ACCEPTED');

    const { project, effects } = await world.payload('evaluateProject', { projectId: id, ...unsatisfied }, staff);
    const refused = await world.try('closeProject', { projectId: id, summary: '办结' }, staff);
    const second = await world.done('evaluateProject', { projectId: id, ...satisfied }, staff);

    expect(project).toMatchObject({ state: 'EVALUATED', grade: 'UNSATISFIED' });
    expect(effects.deadlines).toEqual([{ name: 'SECOND_EVALUATION', due: '2026-06-02' }]);
    expect(refused).toBeRefusedWith('EVALUATION_UNSATISFIED');
    expect(second).toMatchObject({ grade: 'SATISFIED' });
    expect(await world.try('evaluateProject', { projectId: id, ...satisfied }, staff)).toBeRefusedWith(
      'ILLEGAL_TRANSITION',
    );
  });

  it.each([
    ['no valid paper', { counts: { satisfied: 0, basicallySatisfied: 0, unsatisfied: 0, invalid: 4 } }],
    ['more citizens than papers', { ...satisfied, citizens: 38 }],
  ])('is not evaluated with %s (SUP-8)', async (_, spoilt) => {
    const { id } = await projectIn(world, 'ACCEPTED');

    expect(await world.try('evaluateProject', { projectId: id, ...spoilt }, staff)).toBeRefusedWith(
      'EVALUATION_WITHOUT_PAPERS',
    );
  });

  it('is not closed while a problem is not signed off (SUP-5)', async () => {
    const { id } = await projectIn(world, 'EVALUATED');
    const problem = await problemIn(world, 'REPORTED', { projectId: id });

    expect(await world.try('closeProject', { projectId: id, summary: '办结' }, staff)).toBeRefusedWith(
      'RECTIFICATION_OPEN',
    );
    await world.done('signOffRectification', { rectificationId: problem.id }, representative);

    expect(await world.done('closeProject', { projectId: id, summary: '办结' }, staff)).toMatchObject({
      state: 'CLOSED',
    });
  });

  it.each([
    ['by the presidium outside a township', { body: 'PRESIDIUM' }, 'DECIDED_BY_WRONG_BODY'],
    ['without a public reason', { reason: ' ' }, 'REASON_NEEDED'],
    ['without its number', { number: '' }, 'INVALID_INPUT'],
    ['on a day ahead', { decidedOn: '2026-03-03' }, 'DAY_IN_FUTURE'],
    ['before the project was', { decidedOn: '2025-02-19' }, 'DECISION_BEFORE_PROJECT'],
  ])('is not ended by a decision %s (VOT-9)', async (_, spoilt, code) => {
    const { id } = await projectIn(world, 'UNDER_WAY');

    expect(
      await world.try('endProject', { projectId: id, decision: { ...decision, ...spoilt } }, staff),
    ).toBeRefusedWith(code);
  });

  it('is changed in a township by the presidium (VOT-9, ACC-4)', async () => {
    const { id } = await projectIn(world, 'DECIDED', { regionCode: town });
    const ofPresidium = { ...decision, body: 'PRESIDIUM' };

    expect(await world.try('endProject', { projectId: id, decision }, asPresidium(town))).toBeRefusedWith(
      'DECIDED_BY_WRONG_BODY',
    );
    expect(await world.done('endProject', { projectId: id, decision: ofPresidium }, asPresidium(town))).toMatchObject({
      state: 'ENDED',
    });
  });

  it('tells in whose place it stands, and which decision put it there (VOT-9)', async () => {
    const { id } = await projectIn(world, 'UNDER_WAY');

    await world.done('replaceProject', { projectId: id, decision, replacement }, staff);

    const seen = dataOf(
      await world.ask<{ supervisedProject: unknown }>(
        `{ supervisedProject(id: "${id}") { state decisions { kind body number reason } replacedBy { title state year replaces { id } planDeadline { due } } } }`,
      ),
    );
    expect(seen.supervisedProject).toEqual({
      state: 'REPLACED',
      decisions: [{ kind: 'REPLACE', body: 'STANDING_COMMITTEE', number: '〔2026〕3号', reason: '选址冲突' }],
      replacedBy: {
        title: '新建社区食堂',
        state: 'DECIDED',
        year: 2025,
        replaces: { id },
        planDeadline: { due: '2026-04-01' },
      },
    });
  });

  it.each([
    ['before its year ends', { year: 2026 }, {}, 'CARRY_OVER_TOO_EARLY'],
    ['without a reason', {}, { reason: '' }, 'REASON_NEEDED'],
    ['to a day that has passed', {}, { finishOn: '2026-03-02' }, 'NEW_DATE_NOT_LATER'],
  ])('is not carried over %s (SUP-6)', async (_, project, spoilt, code) => {
    const { id } = await projectIn(world, 'UNDER_WAY', project);

    expect(await world.try('carryOverProject', { projectId: id, ...carryOver, ...spoilt }, staff)).toBeRefusedWith(
      code,
    );
  });

  it('carried over stays under supervision: it is reported, finished, suspended and carried over again (SUP-6)', async () => {
    const { id } = await projectIn(world, 'CARRIED_OVER');

    await world.done('reportProjectProgress', { projectId: id, ...report }, responsibleUnit);
    await world.done('carryOverProject', { projectId: id, ...carryOver, finishOn: '2026-09-30' }, staff);
    const done = await world.done('reportProjectDone', { projectId: id, text: '完工' }, responsibleUnit);

    expect(done).toMatchObject({ state: 'REPORTED_DONE', finishOn: '2026-09-30' });
  });

  it('is entered from its papers once for one reference, and by staff of the region only (EVT-3)', async () => {
    const referenced = { ...registration, externalReference: { system: '民生办', id: 'P-1' } };

    const first = await world.done('registerProject', referenced, staff);
    const again = await world.done('registerProject', referenced, staff);

    expect(again.id).toBe(first.id);
    expect(await world.try('registerProject', registration, asCommitteeStaff('611021'))).toBeRefusedWith(
      'OUT_OF_REGION',
    );
    expect(await world.try('registerProject', registration, responsibleUnit)).toBeRefusedWith('FORBIDDEN');
    expect(await world.try('registerProject', { ...registration, decidedOn: '2026-03-03' }, staff)).toBeRefusedWith(
      'DAY_IN_FUTURE',
    );
    expect(await world.try('registerProject', { ...registration, title: ' ' }, staff)).toBeRefusedWith('INVALID_INPUT');
  });
});
