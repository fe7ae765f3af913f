import { executors, subgraphNames } from '@renda/supergraph';
import { auditServer } from 'graphql-http';

import { openSplitGraph } from '../graph/open-split-graph.ts';
import { openWholeGraph } from '../graph/open-whole-graph.ts';

import type { SplitGraph } from '../graph/open-split-graph.ts';
import type { WholeGraph } from '../graph/open-whole-graph.ts';

const shortOf = async (url: string): Promise<readonly string[]> => {
  const results = await auditServer({ url });
  expect(results.length).toBeGreaterThan(60);
  return results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status}: ${result.name}`]));
};

let split: SplitGraph;
let whole: WholeGraph;

beforeAll(async () => {
  whole = await openWholeGraph();
  split = await openSplitGraph(whole.databaseUrl, whole.clock);
}, 120_000);

describe('The audit of GraphQL over HTTP', () => {
  it.each(executors)(
    'finds nothing that the gateway must do and does not: %s',
    async (executor) => {
      const { url } = await whole.serve(executor);

      // A GET needs a header that no foreign page can send; and a query that cannot run is 400 whatever type is asked for.
      expect(await shortOf(`${url}/graphql`)).toEqual([
        'notice: MAY accept application/x-www-form-urlencoded formatted GET requests',
        'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
        'notice: MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
        'warn: SHOULD use 200 status code on document parsing failure when accepting application/json',
        'warn: SHOULD use 200 status code on document validation failure when accepting application/json',
        'warn: SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
      ]);
    },
    90_000,
  );

  it.each(subgraphNames)(
    'finds nothing that %s must do and does not',
    async (name) => {
      const short = await shortOf(split.urlOf(name));

      expect(short.filter((shortcoming) => !/^(warn: SHOULD|notice: MAY) /.test(shortcoming))).toEqual([]);
    },
    90_000,
  );
});
