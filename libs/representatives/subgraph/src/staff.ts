import { assertActsIn } from '@renda/identity';

import type { Role, Viewer } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';

/** Committee staff of the region or of one above it. */
export const assertStaffOf = (viewer: Viewer, region: RegionCode): void =>
  assertActsIn(viewer, ['COMMITTEE_STAFF'], region);

/** Who runs the meetings of the region. */
export const meetingRoles: readonly Role[] = ['COMMITTEE_STAFF', 'PRESIDIUM'];
