import { developmentIssuer, issueToken } from '@renda/identity';

import type { Viewer } from '@renda/identity';
import type { Answer } from '@renda/testing';

/** Asks a running graph over HTTP as one viewer. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** With a token of the installation's own issuer, whose key lies in its data folder. */
export const officeAt = async (
  address: string,
  dataFolder: string,
  { subject, grants }: Pick<Viewer, 'subject' | 'grants'>,
): Promise<Ask> => {
  const issuer = await developmentIssuer(dataFolder);
  const token = await issueToken(issuer, { sub: subject ?? 'office', name: 'office', grants: [...grants], scopes: [] });
  return async (query, variables = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
};
