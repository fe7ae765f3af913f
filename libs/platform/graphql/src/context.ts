import type { CommandBase } from '@renda/commands';
import type { Viewer } from '@renda/identity';
import type { Language } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

import type { Histories } from './pages/history.ts';

/** Who asks, in which language, under which request id: all that the edge hands to a subgraph. */
export interface RequestIdentity {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly requestId: string;
}

/**
 * What every resolver has. A subgraph's own context adds its loaders: `createContext: (base) => ({ ...base, loaders })`.
 * It is a `CommandBase`, so `command(name, work)` is a resolver.
 */
export interface BaseContext<R extends object = object> extends CommandBase<R>, RequestIdentity {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** On the pool: for reading. Writing is a command's. */
  readonly manager: EntityManager;
  readonly repositories: R;
  /** The events of things by id, for the `history` field that every stored thing has. */
  readonly histories: Histories;
}
