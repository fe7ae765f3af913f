import { roles } from '@renda/identity';
import { itemLifecycle } from '@renda/supervision-rules';
import { asAnyone, asPresidium, asRole } from '@renda/testing';

import { topic, unsatisfied } from './spec/inputs.ts';
import { chairpersons, itemIn, itemSteps, problemIn, workingCommittee } from './spec/problems-in-states.ts';
import { county, elsewhere, representative, staff, supervisionWorld } from './spec/supervision-world.ts';

import type { Role, Viewer } from '@renda/identity';
import type { ItemState } from '@renda/supervision-rules';

import type { SupervisionWorld } from './spec/supervision-world.ts';

type Row = readonly [mutation: string, from: ItemState, input: object, viewer: Viewer, may: readonly Role[]];

const may: Readonly<Record<string, readonly Role[]>> = {
  planSupervisionItem: ['CHAIRPERSONS'],
  investigateSupervisionItem: ['WORKING_COMMITTEE'], // and the one member who leads it, see item-leader.spec.ts
  holdSupervisionItem: ['WORKING_COMMITTEE', 'COMMITTEE_STAFF'],
  recordDeliberation: ['WORKING_COMMITTEE', 'COMMITTEE_STAFF'],
  forwardDeliberation: ['COMMITTEE_STAFF'],
  reportItemRectification: ['HANDLING_UNIT', 'GOVERNMENT_OFFICE'],
  evaluateSupervisionItem: ['COMMITTEE_STAFF'],
  closeSupervisionItem: ['COMMITTEE_STAFF'],
};
const steps = Object.entries(itemSteps).map(([name, [from, input, viewer]]): Row => [
  name,
  from,
  input,
  viewer,
  may[name] ?? [],
]);
const rows: readonly Row[] = [
  ...steps,
  ['skipSupervisionStep', 'PLANNED', { reason: '已由上级开展' }, chairpersons, ['CHAIRPERSONS']],
  ['cancelSupervisionItem', 'HELD', { reason: '已由上级开展' }, chairpersons, ['CHAIRPERSONS']],
];

describe('A supervision item (SUP-7)', () => {
  let world: SupervisionWorld;
  /** One item in each state: what is refused leaves it there. */
  const standing = new Map<ItemState, string>();

  beforeAll(async () => {
    world = await supervisionWorld();
    for (const state of itemLifecycle.states) standing.set(state, (await itemIn(world, state)).id);
  });

  it('goes from the topic to its close by its steps, each recorded', async () => {
    const item = await itemIn(world, 'CLOSED');

    expect(item).toMatchObject({ state: 'CLOSED', grade: 'SATISFIED', publishedOn: '2026-03-02' });
    expect((item['steps'] as readonly { readonly event: string }[]).map(({ event }) => event)).toEqual([
      'PROPOSE',
      'PLAN',
      'INVESTIGATE',
      'HOLD',
      'DELIBERATE',
      'FORWARD',
      'REPORT_RECTIFICATION',
      'EVALUATE',
      'CLOSE',
    ]);
  });

  it.each(steps)('%s is refused out of its order', async (mutation, from, input, viewer) => {
    for (const state of itemLifecycle.states.filter((other) => other !== from)) {
      const id = standing.get(state);

      expect(await world.try(mutation, { itemId: id, ...input }, viewer)).toBeRefusedWith('ILLEGAL_TRANSITION');
    }
  });

  it.each(rows)(
    '%s is refused to every other role, elsewhere, without a token, and to who saw another version',
    async (mutation, from, fields, viewer, allowed) => {
      const { id, version } = await itemIn(world, from);
      const input = { itemId: id, ...fields };
      const [own] = viewer.grants;

      for (const role of roles.filter((other) => !allowed.includes(other)))
        expect(await world.try(mutation, input, asRole(role, county, 'x'))).toBeRefusedWith('FORBIDDEN');
      expect(await world.try(mutation, input, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
      expect(await world.try(mutation, input, asRole(own?.role ?? 'ADMIN', elsewhere, own?.subject))).toBeRefusedWith(
        'OUT_OF_REGION',
      );
      expect(await world.try(mutation, { ...input, expectedVersion: version - 1 }, viewer)).toBeRefusedWith(
        'STALE_VERSION',
      );
    },
  );

  it.each(rows)(
    '%s changes nothing on a dry run, and has one effect for one key',
    async (mutation, from, fields, viewer) => {
      const { id, version } = await itemIn(world, from);
      const input = { itemId: id, ...fields };

      const dry = await world.payload(mutation, { ...input, dryRun: true }, viewer);
      const first = await world.payload(mutation, { ...input, idempotencyKey: `${mutation}-1` }, viewer);
      const second = await world.payload(mutation, { ...input, idempotencyKey: `${mutation}-1` }, viewer);

      expect(dry.effects.applied).toBe(false);
      expect(first.item.version).toBe(version + 1);
      expect(second).toMatchObject({ item: first.item, effects: { replayed: true } });
    },
  );

  it.each(['TOPIC', 'PLANNED', 'INVESTIGATED', 'HELD', 'DELIBERATED', 'FORWARDED', 'RECTIFICATION_REPORTED'] as const)(
    'skips the step after %s with the chairpersons’ reason, and not without',
    async (state) => {
      const { id } = await itemIn(world, state);

      expect(await world.try('skipSupervisionStep', { itemId: id, reason: ' ' }, chairpersons)).toBeRefusedWith(
        'REASON_NEEDED',
      );
      const skipped = await world.done('skipSupervisionStep', { itemId: id, reason: '已由上级开展' }, chairpersons);

      expect(skipped.state).toBe(itemLifecycle.advance(state, 'skip'));
      expect(skipped['steps']).toContainEqual(
        expect.objectContaining({ event: 'SKIP', from: state, text: '已由上级开展' }),
      );
    },
  );

  it.each(['EVALUATED', 'CLOSED', 'CANCELLED'] as const)('has no step to skip in %s', async (state) => {
    const { id } = await itemIn(world, state);

    expect(await world.try('skipSupervisionStep', { itemId: id, reason: '无' }, chairpersons)).toBeRefusedWith(
      'ILLEGAL_TRANSITION',
    );
  });

  it('is run by the working committee of its own field only', async () => {
    const { id } = await itemIn(world, 'PLANNED');
    const law = asRole('WORKING_COMMITTEE', county, 'law');

    expect(await world.try('investigateSupervisionItem', { itemId: id, text: '调研' }, law)).toBeRefusedWith(
      'FORBIDDEN',
    );
  });

  it('is planned in a township by the presidium (ACC-4)', async () => {
    const town = '611002001';
    const { id } = await world.done('proposeSupervisionItem', { ...topic, regionCode: town }, staff);

    const planned = await world.done(
      'planSupervisionItem',
      { itemId: id, ...itemSteps.planSupervisionItem[1] },
      asPresidium(town),
    );

    expect(planned.state).toBe('PLANNED');
  });

  it('is a topic for the region’s own people, and public once planned', async () => {
    const { id } = await itemIn(world, 'TOPIC');
    const seenBy = async (viewer: Viewer) =>
      (await world.ask(`{ supervisionItem(id: "${id}") { state } }`, {}, viewer)).data;

    const before = [
      await seenBy(asAnyone()),
      await seenBy(asRole('REPRESENTATIVE', elsewhere, 'x')),
      await seenBy(representative),
    ];
    await world.done('planSupervisionItem', { itemId: id, ...itemSteps.planSupervisionItem[1] }, chairpersons);

    expect(before).toEqual([
      { supervisionItem: null },
      { supervisionItem: null },
      { supervisionItem: { state: 'TOPIC' } },
    ]);
    expect(await seenBy(asAnyone())).toEqual({ supervisionItem: { state: 'PLANNED' } });
  });

  it('is not closed while a problem found by it is open (SUP-5)', async () => {
    const { id } = await itemIn(world, 'EVALUATED');
    await problemIn(world, 'REPORTED', { itemId: id });

    expect(await world.try('closeSupervisionItem', { itemId: id, text: '完成' }, staff)).toBeRefusedWith(
      'RECTIFICATION_OPEN',
    );
  });

  it('takes an inquiry with inquiry.membersMin signers, three in a county, and no fewer', async () => {
    const ids = [1, 2, 3].map((n) => `019ca000-0000-7000-8000-00000000000${n}`);
    const inquiry = { ...topic, kind: 'MEMBERS_INQUIRY', signerIds: ids };

    expect(
      await world.try('proposeSupervisionItem', { ...inquiry, signerIds: [...ids.slice(1), ids[1]] }, staff),
    ).toBeRefusedWith('INQUIRY_SIGNERS_TOO_FEW');
    expect(await world.done('proposeSupervisionItem', inquiry, staff)).toMatchObject({ state: 'TOPIC' });
  });

  it.each([
    ['a representative', representative],
    ['a committee member', asRole('COMMITTEE_MEMBER', county, 'x')],
    ['the working committee of the field', workingCommittee],
    ['committee staff', staff],
  ])('is proposed by %s', async (_, viewer) => {
    expect(await world.done('proposeSupervisionItem', topic, viewer)).toMatchObject({ state: 'TOPIC', version: 1 });
  });

  it.each([
    ['another field’s committee', asRole('WORKING_COMMITTEE', county, 'law'), 'FORBIDDEN'],
    ['a unit', asRole('HANDLING_UNIT', county, 'x'), 'FORBIDDEN'],
    ['a representative of elsewhere', asRole('REPRESENTATIVE', elsewhere, 'x'), 'OUT_OF_REGION'],
    ['anyone', asAnyone(), 'UNAUTHENTICATED'],
  ])('is not proposed by %s', async (_, viewer, code) => {
    expect(await world.try('proposeSupervisionItem', topic, viewer)).toBeRefusedWith(code);
  });

  it('keeps the result of its evaluation (SUP-8)', async () => {
    const { id } = await itemIn(world, 'RECTIFICATION_REPORTED');

    expect(
      await world.done('evaluateSupervisionItem', { itemId: id, text: '测评', ...unsatisfied }, staff),
    ).toMatchObject({ grade: 'UNSATISFIED' });
  });
});
