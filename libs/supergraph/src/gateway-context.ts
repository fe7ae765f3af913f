import type { Viewer } from '@renda/identity';
import type { Language } from '@renda/kernel';

/** Who asks, in which language: all that one request hands on to the subgraphs. */
export interface RequestIdentity {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly requestId: string;
}

/** The gateway's context of one request; empty while it checks health or loads schemas. */
export interface GatewayContext extends RequestIdentity {
  /** Contexts of subgraphs in this process, made when first needed, so that loaders serve the whole request. */
  readonly subgraphContexts: Map<string, unknown>;
}

export const gatewayContext = (identity: RequestIdentity): GatewayContext => ({ ...identity, subgraphContexts: new Map() });
