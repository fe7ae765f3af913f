import { createHash } from 'node:crypto';

import type { Role, Viewer } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';
import type { GraphClient } from '@renda/supergraph';

/** Who a step of the sample acts as. */
export const asRole = (role: Role, region: RegionCode, subject?: string): Viewer => ({
  kind: 'USER',
  subject: subject ?? `sample-${role.toLowerCase()}-${region}`,
  name: '样例',
  grants: [{ role, region, ...(subject && { subject }) }],
  scopes: [],
});

/** The office of the whole prefecture, which the sample mostly acts as. */
export const asOffice = (region: RegionCode): Viewer => asRole('COMMITTEE_STAFF', region);

/** Asks the graph and takes no refusal: a sample that cannot be told is a fault of ours. */
export const sampleGraph = (client: GraphClient) => {
  const ask = async <T>(query: string, variables: Readonly<Record<string, unknown>>, viewer: Viewer): Promise<T> => {
    const { data, errors } = await client.ask(query, variables, viewer, 'en');
    if (errors?.[0] || !data) {
      const { message, path, extensions } = errors?.[0] ?? { message: 'no data' };
      throw new Error(
        `The sample was refused: ${JSON.stringify({ message, path, extensions, variables }).slice(0, 2_000)}`,
      );
    }
    return data as T;
  };
  /**
   * Runs one mutation. Its idempotency key is made of its input, which is the same in every run: a sample that was stopped
   * halfway is completed by loading it again.
   */
  const act = async (
    mutation: string,
    input: object,
    viewer: Viewer,
    selection: string,
  ): Promise<Record<string, unknown>> => {
    const typeName = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation Sample($input: ${typeName}!) { ${mutation}(input: $input) { ${selection} } }`;
    const idempotencyKey = createHash('sha256')
      .update(`${mutation}${JSON.stringify(input)}`)
      .digest('base64url');
    const data = await ask<Record<string, Record<string, unknown>>>(
      query,
      { input: { ...input, idempotencyKey } },
      viewer,
    );
    return data[mutation] ?? {};
  };
  return { ask, act };
};

export type SampleGraph = ReturnType<typeof sampleGraph>;
