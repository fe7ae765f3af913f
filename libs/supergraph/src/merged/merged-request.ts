import { GraphQLError } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';

import type { GatewayContext } from '../gateway-context.ts';
import type { InProcessSubgraph } from '../in-process-data-source.ts';

type Path = GraphQLResolveInfo['path'];

/** One request's contexts of the subgraphs, made when first needed: each subgraph sees only its own. */
export class MergedRequest {
  readonly failures: GraphQLError[] = [];
  readonly #subgraphs: readonly InProcessSubgraph[];
  readonly #identity: GatewayContext;
  #contexts: unknown[] = [];

  constructor(subgraphs: readonly InProcessSubgraph[], identity: GatewayContext) {
    this.#subgraphs = subgraphs;
    this.#identity = identity;
  }

  contextOf(graph: number): unknown {
    return (this.#contexts[graph] ??= this.#subgraphs[graph]?.createContext(this.#identity));
  }

  /** What loaders read before a mutation is stale after it. */
  forget(): void {
    this.#contexts = [];
  }

  /** An entity that a subgraph refused or failed on: one error at its place, not one for each of its fields. */
  failed(error: unknown, path: Path | undefined): void {
    const originalError = error instanceof Error ? error : new Error(String(error));
    this.failures.push(new GraphQLError(originalError.message, { path: namesOf(path), originalError }));
  }
}

const namesOf = (path: Path | undefined): (string | number)[] => (path ? [...namesOf(path.prev), path.key] : []);
