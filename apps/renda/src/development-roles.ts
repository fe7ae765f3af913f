import { roles } from '@renda/identity';

import type { DevelopmentIssuer } from '@renda/identity';
import type { Graph } from '@renda/supergraph';

import { sampleToken } from './sample-token.ts';

export interface DevelopmentRole {
  readonly role: string;
  readonly region: string;
  readonly token: string;
}

/** A token of each role in the region, for the page's role chooser and the start's printed lines. Roles nobody holds there are left out. */
export const developmentRoles = async (
  issuer: DevelopmentIssuer,
  graph: Graph,
  region: string,
): Promise<readonly DevelopmentRole[]> => {
  const found = await Promise.all(
    roles.map(async (role) => {
      const token = await sampleToken(issuer, graph, { role, region }).catch(() => undefined);
      return token ? [{ role, region, token }] : [];
    }),
  );
  return found.flat();
};
