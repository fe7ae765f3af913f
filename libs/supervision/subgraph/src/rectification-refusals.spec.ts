import { roles } from '@renda/identity';
import { rectificationLifecycle } from '@renda/supervision-rules';
import { asAnyone, asHandlingUnit, asOnePerson, asRepresentative, asRole } from '@renda/testing';

import { registration } from './spec/inputs.ts';
import { order, problemIn, workingCommittee } from './spec/problems-in-states.ts';
import {
  county,
  elsewhere,
  representative,
  responsibleUnit,
  staff,
  supervisionWorld,
} from './spec/supervision-world.ts';

import type { Role, Viewer } from '@renda/identity';
import type { RectificationEvent, RectificationState } from '@renda/supervision-rules';

import type { SupervisionWorld } from './spec/supervision-world.ts';

interface Row {
  readonly event: RectificationEvent;
  readonly from: RectificationState;
  readonly viewer: Viewer;
  readonly input: object;
  readonly roles: readonly Role[];
}

const judges: readonly Role[] = ['REPRESENTATIVE', 'WORKING_COMMITTEE'];
const rows: Readonly<Record<string, Row>> = {
  orderRectification: {
    event: 'order',
    from: 'OPEN',
    viewer: staff,
    input: order,
    roles: ['WORKING_COMMITTEE', 'COMMITTEE_STAFF'],
  },
  reportRectification: {
    event: 'report',
    from: 'RECTIFYING',
    viewer: responsibleUnit,
    input: { evidence: '照片' },
    roles: ['HANDLING_UNIT'],
  },
  signOffRectification: { event: 'signOff', from: 'REPORTED', viewer: representative, input: {}, roles: judges },
  sendBackRectification: {
    event: 'sendBack',
    from: 'REPORTED',
    viewer: workingCommittee,
    input: { reason: '仍漏水', dueOn: '2026-04-01' },
    roles: judges,
  },
  reopenRectification: {
    event: 'reopen',
    from: 'SIGNED_OFF',
    viewer: staff,
    input: { reason: '复发' },
    roles: [...judges, 'COMMITTEE_STAFF'],
  },
};
const cases = Object.entries(rows);

describe('A problem and its rectification (SUP-5)', () => {
  let world: SupervisionWorld;

  beforeAll(async () => {
    world = await supervisionWorld();
  });

  it.each(cases)(
    '%s goes where SUP-5 says, and from nowhere else',
    async (mutation, { event, from, viewer, input }) => {
      for (const state of rectificationLifecycle.states) {
        const { id } = await problemIn(world, state);
        const answer = await world.try(mutation, { rectificationId: id, ...input }, viewer);

        if (state !== from) expect(answer).toBeRefusedWith('ILLEGAL_TRANSITION');
        else expect(answer.data?.[mutation]?.rectification.state).toBe(rectificationLifecycle.advance(from, event));
      }
    },
  );

  it.each(cases)(
    '%s is refused to every other role, elsewhere, without a token, and to who saw another version',
    async (mutation, row) => {
      const { id, version } = await problemIn(world, row.from);
      const input = { rectificationId: id, ...row.input };
      const [own] = row.viewer.grants;

      for (const role of roles.filter((other) => !row.roles.includes(other)))
        expect(await world.try(mutation, input, asRole(role, county, 'x'))).toBeRefusedWith('FORBIDDEN');
      expect(await world.try(mutation, input, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
      expect(await world.try(mutation, input, asRole(own?.role ?? 'ADMIN', elsewhere, own?.subject))).toBeRefusedWith(
        'OUT_OF_REGION',
      );
      expect(await world.try(mutation, { ...input, expectedVersion: version + 1 }, row.viewer)).toBeRefusedWith(
        'STALE_VERSION',
      );
    },
  );

  it.each(cases)(
    '%s changes nothing on a dry run, and has one effect for one key',
    async (mutation, { from, viewer, input }) => {
      const { id, version } = await problemIn(world, from);
      const named = { rectificationId: id, ...input };

      const dry = await world.payload(mutation, { ...named, dryRun: true }, viewer);
      const first = await world.payload(mutation, { ...named, idempotencyKey: `${mutation}-1` }, viewer);
      const second = await world.payload(mutation, { ...named, idempotencyKey: `${mutation}-1` }, viewer);

      expect(dry.effects.applied).toBe(false);
      expect(first.rectification.version).toBe(version + 1);
      expect(second).toMatchObject({ rectification: first.rectification, effects: { replayed: true } });
    },
  );

  it('is never signed off by its owner, whatever else the owner is', async () => {
    const { id } = await problemIn(world, 'REPORTED');
    const both = asOnePerson(representative, responsibleUnit);

    expect(await world.try('signOffRectification', { rectificationId: id }, both)).toBeRefusedWith(
      'OWNER_CANNOT_SIGN_OFF',
    );
  });

  it('is reported by its owner only, not by another unit', async () => {
    const { id } = await problemIn(world, 'RECTIFYING');
    const other = asHandlingUnit('019ca000-0000-7000-8000-000000000001', county);

    expect(await world.try('reportRectification', { rectificationId: id, evidence: '照片' }, other)).toBeRefusedWith(
      'FORBIDDEN',
    );
  });

  it('tells as what it was signed off, and counts each order', async () => {
    const problem = await problemIn(world, 'REPORTED');
    const back = { rectificationId: problem.id, reason: '仍漏水', dueOn: '2026-03-30' };

    await world.done('sendBackRectification', back, representative);
    await world.done('reportRectification', { rectificationId: problem.id, evidence: '照片' }, responsibleUnit);
    const signed = await world.done('signOffRectification', { rectificationId: problem.id }, workingCommittee);

    expect(signed).toMatchObject({ signedOffBy: 'WORKING_COMMITTEE', rounds: 2, note: null });
  });

  it('is ordered for a day that has not passed, today included', async () => {
    const { id } = await problemIn(world, 'OPEN');
    const past = { rectificationId: id, ...order, dueOn: '2026-03-01' };

    expect(await world.try('orderRectification', past, staff)).toBeRefusedWith('DUE_DAY_PAST');
    expect(await world.done('orderRectification', { ...past, dueOn: '2026-03-02' }, staff)).toMatchObject({
      state: 'RECTIFYING',
      overdue: false,
    });
  });

  it('belongs to one project or one item, never both or neither', async () => {
    const { id } = await world.done('registerProject', registration, staff);

    expect(await world.try('raiseRectification', { problem: '管材' }, representative)).toBeRefusedWith(
      'FOUND_IN_ONE_THING',
    );
    expect(
      await world.try('raiseRectification', { projectId: id, itemId: id, problem: '管材' }, representative),
    ).toBeRefusedWith('FOUND_IN_ONE_THING');
  });

  it.each([
    ['the staff of another county sees none of it', asRole('COMMITTEE_STAFF', elsewhere), 0],
    ['the prefecture’s staff sees it', asRole('COMMITTEE_STAFF', '611000'), 1],
    ['a representative of the county sees it', asRepresentative('019ca000-0000-7000-8000-000000000002', county), 1],
    ['its owner sees it', responsibleUnit, 1],
    ['another unit does not', asHandlingUnit('019ca000-0000-7000-8000-000000000003', county), 0],
    ['the prefecture’s chairpersons, whose region it is not, do not', asRole('CHAIRPERSONS', '611000'), 0],
  ])('%s (ACC-1)', async (_, viewer, seen) => {
    const { id } = await problemIn(world, 'RECTIFYING');

    const answer = await world.ask<{ rectifications: { totalCount: number } }>(
      `query ($id: ID!) { rectifications(where: { id: { eq: $id } }) { totalCount } rectification(id: $id) { id } }`,
      { id },
      viewer,
    );

    expect(answer.data).toEqual({ rectifications: { totalCount: seen }, rectification: seen ? { id } : null });
  });
});
