import { assertActsIn } from '@renda/identity';
import { parseRegionCode } from '@renda/kernel';
import { policyValueFromText, setPolicyValue } from '@renda/policy';

import { policyNamed } from '../policy-named.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';

export interface SetPolicyInput extends CommandInput {
  readonly regionCode: string;
  readonly name: string;
  readonly value?: string | null;
  readonly effectiveFrom: Day;
  readonly source: string;
  readonly expectedVersion?: number | null;
}

export const setPolicy = async (input: SetPolicyInput, unit: RepresentativesUnit) => {
  const region = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'ADMIN'], region);
  const { value, effectiveFrom, source, expectedVersion } = input;
  const name = policyNamed(input.name);
  const parsed = typeof value === 'string' ? policyValueFromText(value) : null;
  await setPolicyValue({ region, name, value: parsed, effectiveFrom, source, expectedVersion }, unit);
  return { policy: await unit.policy.explain(region, name, effectiveFrom) };
};
