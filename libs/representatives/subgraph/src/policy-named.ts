import { isPolicyName, policyErrors, policyNames } from '@renda/policy';

import type { PolicyName } from '@renda/policy';

/** The parameter of that name; throws POLICY_UNKNOWN with those of the same subject. */
export const policyNamed = (name: string): PolicyName => {
  if (isPolicyName(name)) return name;
  const [subject = ''] = name.split('.');
  const similar = policyNames.filter((known) => known.startsWith(`${subject}.`));
  throw policyErrors.POLICY_UNKNOWN({ name, similar: similar.join(', ') || '–' }, { field: 'name' });
};
