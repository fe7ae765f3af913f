import { ROOT_REGION } from '@renda/kernel';

import type { Viewer } from '@renda/identity';
import type { Day, RegionCode } from '@renda/kernel';
import type { PolicyReader } from '@renda/policy';

interface Asked {
  readonly where?: { readonly region?: { readonly code: RegionCode } | null } | null;
  readonly viewer: Viewer;
  readonly policy: PolicyReader;
  readonly today: Day;
}

/** The smallest group a statistic shows (ONE-8): by the policy of the region asked for, or else of the viewer's own. */
export const minGroupFor = ({ where, viewer, policy, today }: Asked): Promise<number> =>
  policy.read(where?.region?.code ?? viewer.grants[0]?.region ?? ROOT_REGION, 'privacy.minGroup', today);
