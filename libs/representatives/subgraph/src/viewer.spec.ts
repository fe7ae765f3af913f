import { asAdmin, asAnyone, asCommitteeStaff, asOnePerson, asRepresentative, dataOf } from '@renda/testing';

import { world } from './spec/world.ts';

import type { World } from './spec/world.ts';

describe('The viewer', () => {
  let given: World;

  beforeAll(async () => {
    given = await world();
  });

  it('without a token is anyone', async () => {
    expect(dataOf(await given.ask('{ viewer { id kind subject grants { role } representatives { name } } }'))).toEqual({
      viewer: { id: 'anyone', kind: 'ANYONE', subject: null, grants: [], representatives: [] },
    });
  });

  it('is told the own roles, where and how far they act, and the own seats', async () => {
    const { id: congressId } = await given.congress();
    const { id } = await given.inOffice(congressId, '王芳');
    const viewer = asOnePerson(asRepresentative(id, '611002'), asCommitteeStaff('611000'));

    const answer = await given.ask(
      '{ viewer { kind grants { role regionCode region { name } reach subject } representatives { name } } }',
      {},
      viewer,
    );

    expect(dataOf(answer)).toEqual({
      viewer: {
        kind: 'USER',
        grants: [
          {
            role: 'REPRESENTATIVE',
            regionCode: '611002',
            region: { name: '商州区' },
            reach: 'OWN_REGION',
            subject: id,
          },
          {
            role: 'COMMITTEE_STAFF',
            regionCode: '611000',
            region: { name: '商洛市' },
            reach: 'OWN_REGION_AND_BELOW',
            subject: null,
          },
        ],
        representatives: [{ name: '王芳' }],
      },
    });
  });

  it("cannot be another by naming another's key", async () => {
    const answer = await given.ask(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Viewer { id grants { role } } } }`,
      { keys: [{ __typename: 'Viewer', id: 'admin:100000' }] },
      asAnyone(),
    );

    expect(dataOf(answer)).toEqual({ _entities: [{ id: 'anyone', grants: [] }] });
  });
});

describe('The audit trail (AUD-1)', () => {
  const trail = `query ($purpose: String!, $where: AuditEntryWhere) {
    auditEntries(purpose: $purpose, where: $where) { nodes { kind name subject input aggregates { type id } } } }`;

  it('is read by administrators, for a purpose, and every reading is in it', async () => {
    const given = await world();
    const { id } = await given.congress();
    const read = (purpose: string, viewer = asAdmin(), where = {}) => given.ask(trail, { purpose, where }, viewer);

    expect(await read('检查', asCommitteeStaff('611000'))).toBeRefusedWith('FORBIDDEN');
    expect(await read(' ')).toBeRefusedWith('PURPOSE_MISSING');
    await read('检查');
    const { auditEntries } = dataOf(await read('再查')) as { auditEntries: { nodes: readonly object[] } };

    expect(auditEntries.nodes.slice(0, 3)).toMatchObject([
      { kind: 'READ', subject: 'admin:100000' },
      { kind: 'READ' },
      { kind: 'COMMAND', name: 'registerCongress', aggregates: [{ type: 'Congress', id }] },
    ]);
    expect(dataOf(await read('查一项', asAdmin(), { aggregateId: { eq: id } }))).toMatchObject({
      auditEntries: { nodes: [{ name: 'registerCongress' }] },
    });
  });
});
