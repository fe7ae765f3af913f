import { assertActsIn } from '@renda/identity';
import { parseRegionCode } from '@renda/kernel';
import { policyPacks, setPolicyValue } from '@renda/policy';
import { representativesErrors } from '@renda/representatives-rules';

import { requiredText } from '../texts.ts';

import type { CommandInput } from '@renda/commands';
import type { Day } from '@renda/kernel';

import type { RepresentativesUnit } from '../context.ts';

export interface AdoptPolicyPackInput extends CommandInput {
  readonly regionCode: string;
  readonly packKey: string;
  readonly effectiveFrom: Day;
  readonly source: string;
}

/** Every value of a city's pack as the region's own, each naming the city's document beside the decision. */
export const adoptPolicyPack = async (input: AdoptPolicyPackInput, unit: RepresentativesUnit) => {
  const region = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, ['COMMITTEE_STAFF', 'ADMIN'], region);
  const pack = policyPacks.find(({ key }) => key === input.packKey);
  if (!pack) {
    const known = policyPacks.map(({ key }) => key).join(', ');
    throw representativesErrors.POLICY_PACK_UNKNOWN({ key: input.packKey, known }, { field: 'packKey' });
  }
  const { effectiveFrom } = input;
  const source = `${requiredText(input.source, 'source')} (${pack.document})`;
  const policies = [];
  for (const { name, value } of pack.values) {
    await setPolicyValue({ region, name, value, effectiveFrom, source }, unit);
    policies.push(await unit.policy.explain(region, name, effectiveFrom));
  }
  return { policies };
};
