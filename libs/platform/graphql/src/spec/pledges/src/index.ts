import { defineSubgraph, readSchema } from '../../../index.ts';
import { repositoriesOf } from './repositories.ts';
import { pledgeList } from './lists.ts';
import { createLoaders } from './loaders.ts';
import { createPledges } from './persistence/0001-create-pledges.ts';
import { pledgeRemarkTable } from './persistence/pledge-remark.table.ts';
import { pledgeTable } from './persistence/pledge.table.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Pledge } from './resolvers/Pledge.ts';
import { Query } from './resolvers/Query.ts';
import { Representative } from './resolvers/Representative.ts';

import type { PledgesContext } from './context.ts';
import type { PledgesRepositories } from './repositories.ts';

export const pledges = defineSubgraph<PledgesRepositories, PledgesContext>({
  name: 'pledges',
  typeDefs: readSchema(import.meta.url),
  resolvers: { Query, Mutation, Pledge, Representative },
  tables: [pledgeTable, pledgeRemarkTable],
  migrations: [createPledges],
  lists: { Pledge: pledgeList },
  repositoriesOf,
  createContext: (base) => ({ ...base, loaders: createLoaders(base) }),
  personalFields: ['phone'],
});
