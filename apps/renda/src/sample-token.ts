import { issueToken, roles } from '@renda/identity';
import { parseRegionCode } from '@renda/kernel';

import type { DevelopmentIssuer, Role } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';
import type { Graph } from '@renda/supergraph';

import { startErrors } from './errors.ts';
import { firstSubject } from './first-subject.ts';

export interface TokenRequest {
  readonly role: string;
  readonly region: string;
  /** Id of the representative, unit, station or citizen; without it the first one there. */
  readonly subject?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
}

/** The scopes an outside system has on trial. */
const trialScopes = ['opinions:read', 'opinions:register', 'opinions:import', 'suggestions:units'];

/** A token of the development issuer for one role in one region. Throws ROLE_UNKNOWN, NO_SUBJECT, INVALID_REGION_CODE. */
export const sampleToken = async (issuer: DevelopmentIssuer, graph: Graph, request: TokenRequest): Promise<string> => {
  const role = roleNamed(request.role);
  const region = parseRegionCode(request.region);
  const subject = request.subject ?? (await firstSubject(graph, role, region));
  if (subject === null) throw startErrors.NO_SUBJECT({ role, region });
  return issueToken(issuer, {
    sub: subject ?? accountOf(role, region),
    name: `${role} ${region}`,
    grants: [{ role, region, ...(subject && { subject }) }],
    scopes: request.scopes ? [...request.scopes] : role === 'INTEGRATION' ? trialScopes : [],
  });
};

const accountOf = (role: Role, region: RegionCode): string => `${role.toLowerCase()}-${region}`;

const roleNamed = (name: string): Role => {
  const role = roles.find((known) => known === name);
  if (!role) throw startErrors.ROLE_UNKNOWN({ role: name, known: roles.join(', ') });
  return role;
};
