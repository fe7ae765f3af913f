import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export interface SubgraphSdl {
  readonly name: string;
  readonly typeDefs: string;
}

/** Routing URLs are placeholders in the committed supergraph; every deployment says its own (`<SUBGRAPH>_URL`). */
const placeholderUrl = (name: string): string => `http://${name}.subgraph.internal/graphql`;

/**
 * Composes the five subgraphs' SDL into one supergraph, offline. The order of the subgraphs does not matter to the result.
 *
 * @throws AggregateError naming every contradiction between subgraphs
 */
export const composeSupergraph = (subgraphs: readonly SubgraphSdl[]): string => {
  const services = [...subgraphs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, typeDefs }) => ({ name, url: placeholderUrl(name), typeDefs: parse(typeDefs) }));
  const result = composeServices(services);
  if (result.errors) {
    throw new AggregateError(result.errors, result.errors.map((error) => error.message).join('\n'));
  }
  return `${result.supergraphSdl.trimEnd()}\n`;
};
