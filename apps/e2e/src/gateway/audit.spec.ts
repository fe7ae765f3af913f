import { auditServer } from 'graphql-http';

import { openWholeGraph } from '../graph/open-whole-graph.ts';

describe('The gateway over HTTP', () => {
  it('passes the audit of GraphQL over HTTP: nothing it must do fails', async () => {
    const { url } = await (await openWholeGraph()).serve();

    const results = await auditServer({ url: `${url}/graphql` });

    const failed = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status}: ${result.name}`]));
    expect(results.length).toBeGreaterThan(60);
    // A GET needs a header that no foreign page can send; and a query that cannot run is 400 whatever type is asked for.
    expect(failed).toEqual([
      'notice: MAY accept application/x-www-form-urlencoded formatted GET requests',
      'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
      'warn: SHOULD use 200 status code on document parsing failure when accepting application/json',
      'warn: SHOULD use 200 status code on document validation failure when accepting application/json',
      'warn: SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
    ]);
  }, 90_000);
});
