import { readFileSync } from 'node:fs';

/** The committed supergraph: what the gateway plans by, whether or not a subgraph is up. */
export const supergraphFile = new URL('../supergraph.graphql', import.meta.url);

export const readSupergraph = (): string => readFileSync(supergraphFile, 'utf8');
