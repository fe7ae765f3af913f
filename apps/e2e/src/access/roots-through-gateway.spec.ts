import { executors } from '@renda/supergraph';

import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { isLetIn } from './compare.ts';
import { domains } from './domains.ts';
import { identities, viewerOf } from './identities.ts';
import { sampleQuery } from './sample-query.ts';

import type { Answer } from '@renda/testing';
import type { WholeGraph } from '../graph/open-whole-graph.ts';
import type { Who } from './expectation.ts';

interface Root {
  readonly name: string;
  readonly query: string;
  readonly who: Who;
}

const roots: readonly Root[] = domains.flatMap(({ schema, expectation }) => {
  const expected = [
    ...Object.entries(expectation.queries).map(([name, who]) => ['Query', name, who] as const),
    ...Object.entries(expectation.mutations).map(([name, [who]]) => ['Mutation', name, who] as const),
  ];
  return expected.flatMap(([type, name, who]): Root[] => {
    const field = (type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name];
    return field ? [{ name: `${type}.${name}`, query: sampleQuery(type, field), who }] : [];
  });
});

// The door refuses in the name of the field; what a command refuses later names roles, a region or a record.
const isRefusedAtTheDoor = ({ errors = [] }: Answer, name: string): boolean =>
  errors.some(
    ({ extensions: { code, params } }) =>
      code === 'SCOPE_MISSING' ||
      code === 'UNAUTHENTICATED' ||
      (code === 'FORBIDDEN' && (params as { action?: string } | undefined)?.action === name),
  );

describe.each(executors)('The doors of the gateway, %s', (executor) => {
  let graph: WholeGraph;
  beforeAll(async () => {
    graph = await openWholeGraph({ executor });
  }, 90_000);

  it('are as many as the expectation has', () => {
    expect(roots.length).toBeGreaterThan(120);
  });

  it.each(identities)(
    'let $name in where domain.md says, and nowhere else (ACC-1)',
    async (identity) => {
      const wrong: string[] = [];
      for (const { name, query, who } of roots) {
        const scopes = who === 'PUBLIC' ? [] : who.flatMap((each) => each.split('INTEGRATION ').slice(1));
        const answer = await graph.ask(query, {}, viewerOf(identity, scopes));
        const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);

        if (codes.some((code) => /GRAPHQL_|BAD_USER_INPUT|SERVER_ERROR|SERVICE_ERROR/.test(code))) {
          wrong.push(`${name} answers with ${codes.join()}: ${query}`);
        } else if (isRefusedAtTheDoor(answer, name) === isLetIn(who, identity, scopes)) {
          wrong.push(`${name} ${isRefusedAtTheDoor(answer, name) ? 'refuses' : 'lets in'}: ${codes.join()}`);
        }
      }

      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
