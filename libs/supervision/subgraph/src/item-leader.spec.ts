import { randomUUID } from 'node:crypto';

import { asCommitteeMember, dataOf } from '@renda/testing';

import { itemSteps } from './spec/problems-in-states.ts';
import { county, elsewhere, staff, supervisionWorld } from './spec/supervision-world.ts';
import { topic } from './spec/inputs.ts';

import type { SupervisionWorld } from './spec/supervision-world.ts';

const leaderId = randomUUID();
const leader = asCommitteeMember(leaderId, county);

describe('The committee member who leads a supervision item (§2, SUP-7)', () => {
  let world: SupervisionWorld;

  beforeAll(async () => {
    world = await supervisionWorld();
  });

  const planned = async (more: object = { leaderId }) => {
    const { id } = await world.done('proposeSupervisionItem', topic, staff);
    const [, input, chairpersons] = itemSteps.planSupervisionItem;
    return world.done('planSupervisionItem', { itemId: id, ...input, ...more }, chairpersons);
  };

  it('is named with the plan, and records what was investigated', async () => {
    const { id } = await planned();

    const item = await world.done('investigateSupervisionItem', { itemId: id, text: '调研' }, leader);

    expect(item.state).toBe('INVESTIGATED');
    const shown = await world.ask('query ($id: ID!) { supervisionItem(id: $id) { leader { id } } }', { id });
    expect(dataOf(shown)).toEqual({ supervisionItem: { leader: { id: leaderId } } });
  });

  it.each([
    ['another member', asCommitteeMember(randomUUID(), county), 'FORBIDDEN'],
    ['the same person for another region', asCommitteeMember(leaderId, elsewhere), 'FORBIDDEN'],
  ])('%s does not', async (_, viewer, code) => {
    const { id } = await planned();

    expect(await world.try('investigateSupervisionItem', { itemId: id, text: '调研' }, viewer)).toBeRefusedWith(code);
  });

  it('has no such step where nobody was named, and takes no other step of it', async () => {
    const { id } = await planned({});
    const investigated = await planned();
    await world.done('investigateSupervisionItem', { itemId: investigated.id, text: '调研' }, leader);
    const holding = { itemId: investigated.id, text: '听取', heldOn: '2026-03-02' };

    expect(await world.try('investigateSupervisionItem', { itemId: id, text: '调研' }, leader)).toBeRefusedWith(
      'FORBIDDEN',
    );
    expect(await world.try('holdSupervisionItem', holding, leader)).toBeRefusedWith('FORBIDDEN');
  });
});
