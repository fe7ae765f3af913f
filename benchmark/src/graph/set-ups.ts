import { join } from 'node:path';

import { freePort, startChild } from '../child.ts';
import { root } from '../options.ts';
import { threeHops, threeHopsOfPostGraphile, variablesOf, variablesOfPostGraphile } from './queries.ts';

import type { Child } from '../child.ts';
import type { Target } from '../load.ts';

/** One way to answer the query: its processes and where they are asked. */
export interface SetUp {
  readonly letter: string;
  readonly title: string;
  readonly children: readonly Child[];
  readonly target: Target;
}

export interface SetUpSettings {
  readonly databaseUrl: string;
  /** Holds the development issuer's key and the logs. */
  readonly folder: string;
  readonly token: string;
  readonly gatewayKey: { readonly signing: string; readonly verifying: string };
  readonly supergraphFile: string;
  readonly only: readonly string[] | undefined;
  readonly profile: string | undefined;
}

export const subgraphNames = ['representatives', 'stations', 'suggestions', 'voting', 'supervision'] as const;

const ours = (name: string): string => join(root, 'benchmark/src/graph/set-ups', name);

/** Starts every set-up that was asked for, one process after the other. */
export const startSetUps = async (settings: SetUpSettings): Promise<readonly SetUp[]> => {
  const { databaseUrl, folder, token, gatewayKey, only, profile } = settings;
  const wanted = (letter: string): boolean => only?.includes(letter) ?? true;
  const environment = {
    DATABASE_URL: databaseUrl,
    RENDA_DATA: folder,
    RENDA_SAMPLE: 'none',
    SUPERGRAPH_FILE: settings.supergraphFile,
    LOG_LEVEL: 'warn',
  };
  const started: Child[] = [];

  const start = async (name: string, args: readonly string[], more: Record<string, string>) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/graphql`;
    const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${join(profile, name)}`] : [];
    const child = await startChild({
      name,
      args: [...profiling, ...args],
      environment: { ...environment, ...more, PORT: String(port), HOST: '127.0.0.1' },
      log: join(folder, `${name}.log`),
      url,
    });
    started.push(child);
    return { child, url };
  };

  const asked = (url: string): Target => ({
    url,
    headers: { authorization: `Bearer ${token}` },
    bodyOf: (n) => JSON.stringify({ query: threeHops, variables: variablesOf(n) }),
  });

  const startSubgraphs = async () => {
    const subgraphs = [];
    for (const name of subgraphNames) {
      const { child, url } = await start(name, [`apps/${name}/src/main.ts`], {
        RENDA_GATEWAY_KEY: gatewayKey.verifying,
      });
      subgraphs.push({ name, child, url });
    }
    return {
      children: subgraphs.map(({ child }) => child),
      urls: Object.fromEntries(subgraphs.map(({ name, url }) => [`${name.toUpperCase()}_URL`, url])),
    };
  };

  const setUps: SetUp[] = [];
  const add = (letter: string, title: string, url: string, children: readonly Child[], target = asked(url)) =>
    setUps.push({ letter, title, children, target });

  try {
    if (wanted('a')) {
      const { child, url } = await start('in-process', ['apps/renda/renda.mjs', 'start'], {});
      add('a', 'Renda, one process (`npm start`)', url, [child]);
    }
    if (wanted('a1')) {
      const planned = { RENDA_EXECUTOR: 'planned' };
      const { child, url } = await start('in-process-planned', ['apps/renda/renda.mjs', 'start'], planned);
      add('a1', 'the same, planned (`RENDA_EXECUTOR=planned`)', url, [child]);
    }
    if (wanted('b')) {
      const { child, url } = await start('in-process-stock', [ours('in-process-stock.ts')], {});
      add('b', 'planned, with stock `LocalGraphQLDataSource`', url, [child]);
    }
    if (wanted('a2') || wanted('c')) {
      const subgraphs = await startSubgraphs();
      const behind = { ...subgraphs.urls, RENDA_GATEWAY_KEY: gatewayKey.signing };
      if (wanted('a2')) {
        const { child, url } = await start('over-http', [ours('over-http.ts')], behind);
        add('a2', 'Renda’s gateway over HTTP, five subgraph processes', url, [child, ...subgraphs.children]);
      }
      if (wanted('c')) {
        const { child, url } = await start(
          'hive',
          [
            'benchmark/node_modules/@graphql-hive/gateway/dist/bin.js',
            'supergraph',
            '--config-path',
            ours('hive.config.mjs'),
          ],
          { ...behind, NODE_ENV: 'production' },
        );
        add('c', 'Hive Gateway 2 over HTTP, the same five processes', url, [child, ...subgraphs.children]);
      }
    }
    if (wanted('d')) {
      const { child, url } = await start('postgraphile', [ours('postgraphile.mjs')], {
        NODE_ENV: 'production',
        GRAPHILE_ENV: 'production',
      });
      add('d', 'PostGraphile 5, the same tables, no access rules', url, [child], {
        url,
        headers: {},
        bodyOf: (n) => JSON.stringify({ query: threeHopsOfPostGraphile, variables: variablesOfPostGraphile(n) }),
      });
    }
    if (wanted('e')) {
      const { child, url } = await start('merged', [ours('merged.ts')], { NODE_ENV: 'production' });
      add('e', 'one merged schema, graphql-jit, bare fastify, no identity: the limit', url, [child]);
    }
    return setUps;
  } catch (error) {
    await stopSetUps(setUps, started);
    throw error;
  }
};

export const stopSetUps = async (setUps: readonly SetUp[], others: readonly Child[] = []): Promise<void> => {
  const children = new Set([...setUps.flatMap((setUp) => setUp.children), ...others]);
  await Promise.all([...children].map((child) => child.stop()));
};
