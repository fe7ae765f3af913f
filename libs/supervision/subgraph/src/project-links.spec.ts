import { asRole } from '@renda/testing';

import { registration } from './spec/inputs.ts';
import { projectIn } from './spec/projects-in-states.ts';
import { county, elsewhere, staff, supervisionWorld } from './spec/supervision-world.ts';

import type { SupervisionWorld } from './spec/supervision-world.ts';

const [leaderA, leaderB, nearGroup, farGroup] = [1, 2, 3, 4].map((n) => `019ca000-0000-7000-8000-00000000000${n}`);
const near = { longitude: 109.94, latitude: 33.87 };
const far = { longitude: 110.88, latitude: 33.52 };
const proposal = {
  regionCode: county,
  year: 2024,
  leaderIds: [leaderA, leaderB],
  committeeFields: ['finance'],
  groups: [
    { id: farGroup, places: [far] },
    { id: nearGroup, places: [far, near] },
  ],
};

interface Linked {
  readonly id: string;
  readonly link: {
    readonly state: string;
    readonly leader: { readonly id: string } | null;
    readonly group: { readonly id: string } | null;
    readonly committeeField: string | null;
    readonly distance: number | null;
  };
}

describe('Who follows a project (SUP-2)', () => {
  let world: SupervisionWorld;

  beforeAll(async () => {
    world = await supervisionWorld();
  });

  const propose = async (input: object = {}): Promise<readonly Linked[]> =>
    (await world.payload('proposeProjectLinks', { ...proposal, ...input }, staff))
      .projects as unknown as readonly Linked[];

  it('is proposed with even loads and the nearest group first, until staff accept or change it', async () => {
    await world.done('registerProject', { ...registration, year: 2024 }, staff);
    await world.done('registerProject', { ...registration, year: 2024 }, staff);

    const proposed = await propose();
    const [first, second] = proposed;
    await world.done('linkProject', { projectId: first?.id }, staff);
    await world.done('linkProject', { projectId: second?.id, groupId: nearGroup }, staff);
    const again = await propose();

    expect(new Set(proposed.map(({ link }) => link.leader?.id))).toEqual(new Set([leaderA, leaderB]));
    expect(proposed.map(({ link }) => link.committeeField)).toEqual(['finance', 'finance']);
    expect(first?.link).toMatchObject({ state: 'PROPOSED', group: { id: nearGroup } });
    expect(first?.link.distance).toBeGreaterThan(800);
    expect(first?.link.distance).toBeLessThan(1000);
    expect(second?.link.group?.id).toBe(farGroup);
    expect(again).toEqual([]);
  });

  it('counts the projects one follows already', async () => {
    const year = 2023;
    const busy = await world.done('registerProject', { ...registration, year, regionCode: '611002002' }, staff);
    await world.done('linkProject', { projectId: busy.id, leaderId: leaderA }, staff);
    await world.done('registerProject', { ...registration, year, regionCode: '611002002' }, staff);

    const [proposed] = await propose({ year, regionCode: '611002002' });

    expect(proposed?.link.leader?.id).toBe(leaderB);
  });

  it('needs somebody to choose from, an open project, and staff of the region', async () => {
    const { id } = await projectIn(world, 'ENDED');
    const nobody = { regionCode: county, year: 2024 };

    expect(await world.try('proposeProjectLinks', nobody, staff)).toBeRefusedWith('LINK_CANDIDATES_REQUIRED');
    expect(await world.try('linkProject', { projectId: id, leaderId: leaderA }, staff)).toBeRefusedWith(
      'ILLEGAL_TRANSITION',
    );
    expect(await world.try('assignProjectUnit', { projectId: id, unitId: leaderA }, staff)).toBeRefusedWith(
      'ILLEGAL_TRANSITION',
    );
    const open = await projectIn(world, 'DECIDED');
    expect(await world.try('linkProject', { projectId: open.id }, staff)).toBeRefusedWith('LINK_CANDIDATES_REQUIRED');
    for (const mutation of ['linkProject', 'assignProjectUnit']) {
      const input = {
        projectId: open.id,
        ...(mutation === 'linkProject' ? { leaderId: leaderA } : { unitId: leaderA }),
      };
      expect(await world.try(mutation, input, asRole('COMMITTEE_STAFF', elsewhere))).toBeRefusedWith('OUT_OF_REGION');
      expect(await world.try(mutation, input, asRole('REPRESENTATIVE', county, leaderA))).toBeRefusedWith('FORBIDDEN');
      expect(await world.try(mutation, { ...input, expectedVersion: 7 }, staff)).toBeRefusedWith('STALE_VERSION');
    }
    expect(await world.try('proposeProjectLinks', proposal, asRole('COMMITTEE_STAFF', elsewhere))).toBeRefusedWith(
      'OUT_OF_REGION',
    );
    expect(await world.try('proposeProjectLinks', proposal, asRole('CHAIRPERSONS', county))).toBeRefusedWith(
      'FORBIDDEN',
    );
  });
});
