import { buildSubgraphSchema } from '@apollo/subgraph';
import { ApolloServer } from '@apollo/server';
import { apolloOptions, presentError } from '@renda/graphql';
import { anyone } from '@renda/identity';
import { parse } from 'graphql';
import { pino } from 'pino';

import { composeSupergraph } from '../../compose.ts';
import { gatewayContext, type GatewayContext } from '../../gateway-context.ts';
import type { InProcessSubgraph } from '../../in-process-data-source.ts';
import { type Executor, inProcessGateway } from '../../in-process-gateway.ts';

export interface SmallSubgraph {
  readonly name: string;
  readonly typeDefs: string;
  readonly resolvers: object;
}

export interface Answer {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path: string; readonly code: unknown }[];
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject"])`;

/** A context that says when it was made, so that a test sees how many there were. */
export const opened = (definitions: readonly SmallSubgraph[]) => {
  const contexts: string[] = [];
  const subgraphs: readonly InProcessSubgraph[] = definitions.map(({ name, typeDefs, resolvers }) => ({
    name,
    schema: buildSubgraphSchema({ typeDefs: parse(`${link} ${typeDefs}`), resolvers: resolvers as never }),
    createContext: () => {
      contexts.push(name);
      return { of: name, nth: contexts.length } as never;
    },
    formatError: (error, reader) => presentError(error, reader),
  }));
  const supergraphSdl = composeSupergraph(
    definitions.map(({ name, typeDefs }) => ({ name, typeDefs: `${link} ${typeDefs}` })),
  );
  return { subgraphs, supergraphSdl, contexts };
};

/** Asks small subgraphs by either executor; `runs` asks again until the operation is compiled. */
export const bothWays = async (definitions: readonly SmallSubgraph[]) => {
  const { subgraphs, supergraphSdl, contexts } = opened(definitions);
  const warnings: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
  const server = async (executor: Executor) => {
    const gateway = inProcessGateway({ supergraphSdl, subgraphs, logger, executor });
    const apollo = new ApolloServer<GatewayContext>({
      ...apolloOptions<GatewayContext>({ logger, introspection: true }),
      gateway: gateway.apolloGateway,
    });
    await apollo.start();
    return apollo;
  };
  const servers = { merged: await server('merged'), planned: await server('planned') };
  const ask = async (executor: Executor, query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const identity = { viewer: anyone, language: 'en', requestId: 'spec' } as const;
    const { body } = await servers[executor].executeOperation(
      { query, variables },
      { contextValue: gatewayContext(identity) },
    );
    const { data = null, errors = [] } = body.kind === 'single' ? body.singleResult : {};
    return {
      data: JSON.parse(JSON.stringify(data)),
      errors: errors
        .map(({ message, path, extensions }) => ({ message, path: (path ?? []).join('.'), code: extensions?.['code'] }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
  };
  return {
    warnings,
    contexts,
    ask,
    /** The merged answer, interpreted and compiled, and the planned one. */
    answers: async (query: string, variables?: Record<string, unknown>): Promise<readonly Answer[]> => {
      const merged = [];
      for (let run = 0; run < 5; run += 1) merged.push(await ask('merged', query, variables));
      return [merged[0], merged[4], await ask('planned', query, variables)] as Answer[];
    },
    stop: async () => void (await Promise.all(Object.values(servers).map((apollo) => apollo.stop()))),
  };
};
