import type { NewEvent } from '@renda/events';

import type { PolicySetting } from './policy-value.table.ts';

export type PolicyValueSet = NewEvent<'policy.valueSet', PolicySetting>;

/** A region set a parameter. One aggregate is one parameter of one region; the data is the whole row. */
export const policyValueSet = (setting: PolicySetting): PolicyValueSet => ({
  kind: 'policy.valueSet',
  aggregate: { type: 'PolicyValue', id: `${setting.regionCode}/${setting.name}` },
  region: setting.regionCode,
  data: setting,
  snapshot: setting,
});
