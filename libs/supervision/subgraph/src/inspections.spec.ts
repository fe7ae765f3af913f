import { asAnyone, asRepresentative, asRole, dataOf } from '@renda/testing';

import { inspection } from './spec/inputs.ts';
import { itemIn, workingCommittee } from './spec/problems-in-states.ts';
import { projectIn } from './spec/projects-in-states.ts';
import {
  county,
  elsewhere,
  representative,
  representativeId,
  responsibleUnit,
  staff,
  supervisionWorld,
} from './spec/supervision-world.ts';

import type { Viewer } from '@renda/identity';

import type { SupervisionWorld } from './spec/supervision-world.ts';

const other = '019ca000-0000-7000-8000-000000000002';

describe('An inspection (SUP-3)', () => {
  let world: SupervisionWorld;
  let projectId: string;

  beforeAll(async () => {
    world = await supervisionWorld();
    ({ id: projectId } = await projectIn(world, 'UNDER_WAY'));
  });

  it.each([
    ['a representative who took part', representative],
    ['a committee member', asRole('COMMITTEE_MEMBER', county, other)],
    ['the working committee', workingCommittee],
    ['committee staff', staff],
  ])('is recorded by %s, and told for the duty register (REP-8)', async (_, viewer) => {
    const { effects } = await world.payload('recordInspection', { projectId, ...inspection }, viewer);

    expect(effects.events).toEqual([{ kind: 'inspection.recorded' }]);
  });

  it.each([
    ['a representative who took no part', asRepresentative(other, county), 'FORBIDDEN'],
    ['a representative of elsewhere', asRepresentative(representativeId, elsewhere), 'OUT_OF_REGION'],
    ['the unit', responsibleUnit, 'FORBIDDEN'],
    ['anyone', asAnyone(), 'UNAUTHENTICATED'],
  ])('is not recorded by %s', async (_, viewer, code) => {
    expect(await world.try('recordInspection', { projectId, ...inspection }, viewer)).toBeRefusedWith(code);
  });

  it.each([
    ['nobody who took part', { participantIds: [] }, 'PARTICIPANTS_REQUIRED'],
    ['a day ahead', { inspectedOn: '2026-03-03' }, 'DAY_IN_FUTURE'],
    ['no words', { progressSeen: '' }, 'INVALID_INPUT'],
    ['no project and no item', { projectId: null }, 'FOUND_IN_ONE_THING'],
    ['a project there is not', { projectId: other }, 'NOT_FOUND'],
    ['somebody who cannot be', { participantIds: ['李代表'] }, 'NOT_FOUND'],
  ])('is refused with %s', async (_, spoilt, code) => {
    expect(await world.try('recordInspection', { projectId, ...inspection, ...spoilt }, staff)).toBeRefusedWith(code);
  });

  it('leads from the representative to project, item and problem, and back (ONE-1)', async () => {
    const { id: itemId } = await itemIn(world, 'PLANNED');
    const recorded = await world.done('recordInspection', { itemId, ...inspection, participantIds: [other] }, staff);
    await world.done('raiseRectification', { itemId, inspectionId: recorded.id, problem: '管材' }, staff);

    const answer = await world.ask<{ _entities: readonly unknown[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Representative { inspections {
        nodes { id item { id inspections { totalCount } } project { id } participants { id } rectifications { nodes { problem inspection { id } } } }
      } } } }`,
      { of: [{ __typename: 'Representative', id: other }] },
      staff,
    );

    expect(dataOf(answer)._entities).toEqual([
      {
        inspections: {
          nodes: [
            {
              id: recorded.id,
              item: { id: itemId, inspections: { totalCount: 1 } },
              project: null,
              participants: [{ id: other }],
              rectifications: { nodes: [{ problem: '管材', inspection: { id: recorded.id } }] },
            },
          ],
        },
      },
    ]);
  });

  it('is of the thing the problem is of', async () => {
    const { id: itemId } = await itemIn(world, 'PLANNED');
    const recorded = await world.done('recordInspection', { projectId, ...inspection }, staff);

    expect(
      await world.try('raiseRectification', { itemId, inspectionId: recorded.id, problem: '管材' }, staff),
    ).toBeRefusedWith('NOT_FOUND');
  });

  it.each<readonly [string, Viewer, number]>([
    ['the county’s representatives see it', asRepresentative(other, county), 1],
    ['who took part sees it, wherever from', asRepresentative(representativeId, elsewhere), 1],
    ['the responsible unit sees it', responsibleUnit, 1],
    ['another county does not', asRole('COMMITTEE_STAFF', elsewhere), 0],
    ['another unit does not', asRole('HANDLING_UNIT', county, other), 0],
  ])('%s (ACC-1)', async (_, viewer, seen) => {
    const { id } = await world.done('recordInspection', { projectId, ...inspection }, staff);

    const answer = await world.ask(
      `query ($id: ID!) { inspections(where: { id: { eq: $id } }) { totalCount } }`,
      { id },
      viewer,
    );

    expect(answer.data).toEqual({ inspections: { totalCount: seen } });
  });

  it('is not for citizens', async () => {
    expect(await world.ask('{ inspections { totalCount } }')).toBeRefusedWith('UNAUTHENTICATED');
    expect(await world.ask('{ inspections { totalCount } }', {}, asRole('CITIZEN', county, other))).toBeRefusedWith(
      'FORBIDDEN',
    );
  });
});
