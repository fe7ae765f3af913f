import type { RequestIdentity } from '@renda/graphql';

/** The gateway's context of one request; empty while it checks health or loads schemas. */
export interface GatewayContext extends RequestIdentity {
  /** Contexts of subgraphs in this process, made when first needed, so that loaders serve the whole request. */
  readonly subgraphContexts: Map<string, unknown>;
}

export const gatewayContext = (identity: RequestIdentity): GatewayContext => ({
  ...identity,
  subgraphContexts: new Map(),
});
