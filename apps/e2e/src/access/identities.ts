import { anyone, roles } from '@renda/identity';

import type { Role, Viewer } from '@renda/identity';

/** Who walks: anyone, each role held for a county, and the presidium of a township, which stands in for others (ACC-4). */
export interface Identity {
  readonly name: string;
  /** Null without a token. */
  readonly role: Role | null;
  readonly township: boolean;
}

const county = '611002';
const township = '611002001';

export const identities: readonly Identity[] = [
  { name: 'anyone', role: null, township: false },
  ...roles.map((role) => ({ name: role, role, township: false })),
  { name: 'PRESIDIUM of a township', role: 'PRESIDIUM', township: true },
];

/** The identity as the gateway hands it on; an INTEGRATION with these scopes. */
export const viewerOf = ({ role, township: ofTownship }: Identity, scopes: readonly string[]): Viewer =>
  role === null
    ? anyone
    : { kind: 'USER', subject: role, grants: [{ role, region: ofTownship ? township : county }], scopes };
