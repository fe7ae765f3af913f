import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

import { enforceAccess } from './access/enforce-access.ts';
import { withPlatformResolvers } from './pages/platform-resolvers.ts';
import { scalars } from './scalars/scalars.ts';
import { assertSound } from './schema/assert-sound.ts';
import { enforceBounds } from './schema/enforce-bounds.ts';
import { platformSchema } from './schema/platform-schema.ts';

import type { Unit } from '@renda/commands';
import type { ConsumerDefinition, JobDefinition } from '@renda/events';
import type { SqlMigration } from '@renda/persistence';
import type { GraphQLSchema } from 'graphql';
import type { EntityManager, EntitySchema } from 'typeorm';

import type { BaseContext } from './context.ts';
import type { NamedLists } from './schema/list-problems.ts';
import type { ResolverMap } from './schema/resolver-map.ts';

export interface SubgraphParts<R extends object, C extends BaseContext<R>> {
  readonly name: string;
  /** The subgraph's own SDL: `readSchema(import.meta.url)`. */
  readonly typeDefs: string | readonly string[];
  /** The generated `Resolvers` type. */
  readonly resolvers: object;
  readonly tables: readonly EntitySchema[];
  readonly migrations: readonly SqlMigration[];
  /** The repositories on a manager: the pool's for reading, a transaction's within a command. */
  readonly repositoriesOf: (manager: EntityManager) => R;
  /** Called once per request: adds the loaders. */
  readonly createContext: (base: BaseContext<R>) => C;
  readonly consumers?: readonly ConsumerDefinition<Unit<R>>[];
  readonly jobs?: readonly JobDefinition<Unit<R>>[];
  /** `{ Pledge: pledgeList }` compares PledgeWhere, PledgeOrderField and PledgeGroup with the list at the start. */
  readonly lists?: NamedLists;
  /** Names of input fields that hold a citizen's personal data: left out of the audit trail. */
  readonly personalFields?: readonly string[];
}

export interface SubgraphDefinition<R extends object = object, C extends BaseContext<R> = BaseContext<R>> extends Omit<
  SubgraphParts<R, C>,
  'typeDefs'
> {
  /** Executable; access is enforced in it. */
  readonly schema: GraphQLSchema;
  /** The whole SDL, the platform's part first: what composition takes. */
  readonly typeDefs: string;
}

/** Checks the parts and puts them together; throws one error that names everything wrong with them. Opens nothing. */
export const defineSubgraph = <R extends object, C extends BaseContext<R>>(
  parts: SubgraphParts<R, C>,
): SubgraphDefinition<R, C> => {
  const typeDefs = [platformSchema, parts.typeDefs].flat().join('\n');
  const document = parse(typeDefs);
  const resolvers = withPlatformResolvers(document, parts.resolvers as ResolverMap);
  assertSound(parts.name, document, resolvers, parts.lists);
  const schema = buildSubgraphSchema({
    typeDefs: document,
    resolvers: { ...resolvers, ...Object.fromEntries(scalars.map((scalar) => [scalar.name, scalar])) } as never,
  });
  return { ...parts, typeDefs, schema: enforceAccess(enforceBounds(schema)) };
};
