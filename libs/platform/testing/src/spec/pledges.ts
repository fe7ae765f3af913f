import { command } from '@renda/commands';
import { defineSubgraph, oneByKey } from '@renda/graphql';
import { assertActsIn } from '@renda/identity';
import { repositoryOf, sqlMigration, storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { CommandInput, Unit } from '@renda/commands';
import type { BaseContext, Loader } from '@renda/graphql';
import type { Repository, Stored } from '@renda/persistence';
import type { EntityManager } from 'typeorm';

interface Pledge extends Stored {
  readonly title: string;
  readonly regionCode: string;
}

interface MakePledgeInput extends CommandInput {
  readonly title: string;
  readonly regionCode: string;
}

interface PledgeRepositories {
  readonly pledges: Repository<Pledge>;
}

interface PledgesContext extends BaseContext<PledgeRepositories> {
  readonly pledge: Loader<Pledge | null>;
}

const pledgeTable = new EntitySchema<Pledge>({
  name: 'Pledge',
  tableName: 'pledge',
  columns: { ...storedColumns, title: { type: 'text' }, regionCode: { type: 'text' } },
});

const createPledges = sqlMigration('0001-create-pledges', {
  up: `-- Pledges stand for what a subgraph stores.
       CREATE TABLE pledge (
         id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1,
         created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
         title text NOT NULL, region_code text NOT NULL
       )`,
  down: 'DROP TABLE pledge',
});

const makePledge = async (
  { title, regionCode }: MakePledgeInput,
  unit: Unit<PledgeRepositories>,
): Promise<{ pledge: Pledge }> => {
  assertActsIn(unit.viewer, ['REPRESENTATIVE'], regionCode);
  const pledge = await unit.pledges.add({ title, regionCode, createdAt: unit.clock.now() });
  unit.emit({ kind: 'pledge.made', aggregate: { type: 'Pledge', id: pledge.id }, region: regionCode, data: {} });
  return { pledge };
};

/** The smallest subgraph that stores, answers, refuses and listens. */
export const pledges = defineSubgraph<PledgeRepositories, PledgesContext>({
  name: 'pledges',
  typeDefs: `
    "A promise made in public."
    type Pledge @public {
      "Id of the pledge."
      id: ID!
      "What is promised."
      title: String!
      "When it was made."
      createdAt: DateTime!
    }
    type Query {
      "One pledge by its id."
      pledge("Id of the pledge." id: ID!): Pledge @public
    }
    type Mutation {
      "Makes a pledge."
      makePledge("What is promised, and where." input: MakePledgeInput!): MakePledgePayload! @allow(roles: [REPRESENTATIVE])
    }
    "A new pledge."
    input MakePledgeInput {
      "What is promised."
      title: String!
      "Where."
      regionCode: RegionCode!
    }
    "The pledge that was made."
    type MakePledgePayload @public {
      "It."
      pledge: Pledge!
      "What it brought about."
      effects: MutationEffects!
    }`,
  resolvers: {
    Query: { pledge: (_: unknown, { id }: { id: string }, { pledge }: PledgesContext) => pledge.load(id) },
    Mutation: { makePledge: command('makePledge', makePledge) },
  },
  tables: [pledgeTable as EntitySchema],
  migrations: [createPledges],
  repositoriesOf: (manager: EntityManager) => ({ pledges: repositoryOf(manager, pledgeTable) }),
  createContext: (base) => ({
    ...base,
    pledge: oneByKey(
      (ids) => base.repositories.pledges.findByIds(ids),
      ({ id }) => id,
    ),
  }),
  consumers: [
    {
      name: 'pledgeOfReception',
      from: 'stations',
      kinds: ['reception.held'],
      apply: async ({ region, data }, { pledges: stored }) => {
        await stored.add({ title: String((data as { title?: unknown }).title), regionCode: region ?? '' });
      },
    },
  ],
});
