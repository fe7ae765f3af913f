import { asAdmin, asAnyone, asCommitteeStaff, asRepresentative, dataOf } from '@renda/testing';
import { policyNames, policyPacks } from '@renda/policy';

import { world } from './spec/world.ts';

import type { World } from './spec/world.ts';

describe('Policies (domain.md section 9)', () => {
  let given: World;

  beforeAll(async () => {
    given = await world();
  });

  const set = (input: object, viewer = asCommitteeStaff('611000')) =>
    given.send(
      'setPolicy',
      {
        regionCode: '611000',
        name: 'station.noticeDays',
        value: '5',
        effectiveFrom: '2026-03-02',
        source: '商洛人大〔2026〕1号',
        ...input,
      },
      'policy { value from { code } effectiveFrom basis source }',
      viewer,
    );
  const valueIn = async (region: string, on?: string): Promise<unknown> =>
    (
      dataOf(
        await given.ask(
          `query ($region: RegionCode!, $on: Day) { policy(region: $region, name: "station.noticeDays", on: $on) { value from { name } } }`,
          { region, on },
        ),
      ) as { policy: unknown }
    ).policy;

  it('are shown for any region, each with its value and where it comes from', async () => {
    const answer = await given.ask(
      `{ policies(region: "611002100") { name value unit term basis source from { code } effectiveFrom } }`,
    );

    const { policies } = dataOf(answer) as { policies: readonly { name: string }[] };
    expect(policies.map(({ name }) => name)).toEqual(policyNames);
    expect(policies.find(({ name }) => name === 'suggestion.replyMonths')).toMatchObject({
      value: '3',
      from: null,
      effectiveFrom: null,
      basis: 'LAW',
    });
  });

  it('set by a region hold there and below from their day on, and can be inherited again', async () => {
    expect(dataOf(await set({ effectiveFrom: '2026-04-01' }))).toMatchObject({
      setPolicy: { policy: { value: '5', from: { code: '611000' }, effectiveFrom: '2026-04-01', basis: 'DECISION' } },
    });
    await set({ effectiveFrom: '2026-05-01', value: null });

    expect(await valueIn('611002100', '2026-03-31')).toEqual({ value: '3', from: null });
    expect(await valueIn('611002100', '2026-04-01')).toEqual({ value: '5', from: { name: '商洛市' } });
    expect(await valueIn('610000', '2026-04-01')).toEqual({ value: '3', from: null });
    expect(await valueIn('611002100', '2026-05-01')).toEqual({ value: '3', from: null });
    const history = await given.ask(
      `{ policyHistory(region: "611000", name: "station.noticeDays") { value effectiveFrom revision } }`,
    );
    expect(dataOf(history)).toEqual({
      policyHistory: [
        { value: null, effectiveFrom: '2026-05-01', revision: 1 },
        { value: '5', effectiveFrom: '2026-04-01', revision: 1 },
      ],
    });
  });

  it('set again just so change nothing, and against another revision are refused (ONE-3)', async () => {
    await set({ regionCode: '611002' });

    expect(dataOf(await set({ regionCode: '611002' }))).toMatchObject({ setPolicy: { effects: { events: [] } } });
    expect(await set({ regionCode: '611002', value: '6', expectedVersion: 0 })).toBeRefusedWith('STALE_VERSION');
    expect(dataOf(await set({ regionCode: '611002', value: '6', expectedVersion: 1 }))).toMatchObject({
      setPolicy: { policy: { value: '6' }, effects: { events: [{ kind: 'policy.valueSet' }] } },
    });
  });

  it.each([
    ['an unknown name', { name: 'station.notice' }, 'POLICY_UNKNOWN'],
    ['a value of another form', { value: '"three"' }, 'POLICY_INVALID_VALUE'],
    ['a day gone by (ONE-9)', { effectiveFrom: '2026-03-01' }, 'POLICY_IN_THE_PAST'],
    ['no source', { source: ' ' }, 'POLICY_WITHOUT_SOURCE'],
    ['no region', { regionCode: '61' }, 'INVALID_REGION_CODE'],
  ])('are refused with %s', async (_, wrong, code) => {
    expect(await set(wrong)).toBeRefusedWith(code);
  });

  it('are set by committee staff of the region or an administrator only (ACC-1)', async () => {
    expect(await set({}, asAnyone())).toBeRefusedWith('UNAUTHENTICATED');
    expect(await set({}, asRepresentative('x', '611000'))).toBeRefusedWith('FORBIDDEN');
    expect(await set({}, asCommitteeStaff('611002'))).toBeRefusedWith('OUT_OF_REGION');
    expect(dataOf(await set({ regionCode: '610000' }, asAdmin()))).toBeTruthy();
  });

  it.each(policyPacks.map(({ key }) => key))('of the pack %s can be adopted by another region', async (packKey) => {
    const pack = policyPacks.find(({ key }) => key === packKey);

    const answer = await given.send(
      'adoptPolicyPack',
      { regionCode: '611021', packKey, effectiveFrom: '2026-06-01', source: '学习借鉴' },
      'policies { name value from { code } source }',
    );

    const { policies } = (
      dataOf(answer) as { adoptPolicyPack: { policies: readonly { name: string; value: string; source: string }[] } }
    ).adoptPolicyPack;
    expect(policies.map(({ name, value }) => [name, JSON.parse(value)])).toEqual(
      pack?.values.map(({ name, value }) => [name, value]),
    );
    expect(policies.every(({ source }) => source.includes(pack?.document ?? '-'))).toBe(true);
  });

  it('of a pack nobody knows are refused, with the packs there are', async () => {
    const input = { regionCode: '611021', packKey: 'beijing', effectiveFrom: '2026-06-01', source: '-' };

    expect(await given.send('adoptPolicyPack', input, 'policies { name }')).toBeRefusedWith('POLICY_PACK_UNKNOWN');
    expect(dataOf(await given.ask('{ policyPacks { key region { code } values { name value } } }'))).toMatchObject({
      policyPacks: policyPacks.map(({ key }) => ({ key })),
    });
  });
});
