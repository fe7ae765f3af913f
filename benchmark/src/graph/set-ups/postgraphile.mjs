// (d) PostGraphile on the same tables and indexes: the relation between the schemas told by a smart tag, no access rules.
import { createServer } from 'node:http';

import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { addPgTableCondition, jsonPgSmartTags } from 'postgraphile/utils';
import { TYPES } from 'postgraphile/@dataplan/pg';

const opinions = { schemaName: 'stations', tableName: 'citizen_opinion' };

const condition = (name, condition) =>
  addPgTableCondition(
    opinions,
    name,
    ({ graphql: { GraphQLString }, getTypeByName }) => ({
      type: name === 'registeredBy' ? getTypeByName('Date') : GraphQLString,
    }),
    condition,
  );

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [
    condition(
      'within',
      (prefix, { sql, sqlTableAlias, sqlValueWithCodec }) =>
        sql`${sqlTableAlias}.region_code LIKE ${sqlValueWithCodec(`${prefix}%`, TYPES.text)}`,
    ),
    condition(
      'registeredBy',
      (day, { sql, sqlTableAlias, sqlValueWithCodec }) =>
        sql`${sqlTableAlias}.registered_on <= ${sqlValueWithCodec(day, TYPES.date)}`,
    ),
    jsonPgSmartTags({
      version: 1,
      config: {
        class: {
          'stations.station_representative': {
            tags: {
              foreignKey:
                '(representative_id) references representatives.representative (id)|@fieldName representativeByRepresentativeId',
            },
            attribute: {
              assigned_on: { tags: { behavior: '+orderBy' } },
              on_duty: { tags: { behavior: '+filterBy' } },
              ended_on: { tags: { behavior: '+filterBy' } },
            },
          },
        },
      },
    }),
  ],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['stations', 'representatives'],
      poolConfig: { max: 10 },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, maxRequestLength: 100_000 },
  grafast: { explain: false },
};

const service = postgraphile(preset).createServ(grafserv);
const server = createServer();
server.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
await service.addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
