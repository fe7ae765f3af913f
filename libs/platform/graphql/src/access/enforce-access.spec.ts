import { anyone } from '@renda/identity';
import { execute, parse } from 'graphql';

import { defineSubgraph } from '../define-subgraph.ts';
import { accessOf } from './access-of.ts';

import type { Role, Viewer } from '@renda/identity';

import type { BaseContext } from '../context.ts';

const typeDefs = `
"A case."
type Case @key(fields: "id") @public {
  "Id."
  id: ID!
  "What it is about."
  title: String!
  "Who brought it."
  citizen: String @allow(roles: [STATION_STAFF])
  "What other systems see of it."
  feed: String @allow(roles: [STATION_STAFF, INTEGRATION], scope: "cases:read")
}

"A file nobody but the office sees."
type Dossier @key(fields: "id") @allow(roles: [COMMITTEE_STAFF, CHAIRPERSONS]) {
  "Id."
  id: ID!
  "What is in it."
  remark: String
}

type Query {
  "A case."
  case: Case @public
  "The dossier."
  dossier: Dossier @allow(roles: [COMMITTEE_STAFF])
}
`;

const reads: string[] = [];
const seen = <T>(what: string, value: T): T => {
  reads.push(what);
  return value;
};

const { schema } = defineSubgraph<object, BaseContext>({
  name: 'cases',
  typeDefs,
  resolvers: {
    Query: {
      case: () => ({ id: '1', title: 'Lamps', citizen: 'Zhang', feed: 'f' }),
      dossier: () => seen('dossier', { id: '1', remark: 'r' }),
    },
    Case: {
      __resolveReference: ({ id }: { id: string }) => ({ id, title: 'Lamps', citizen: 'Zhang' }),
      citizen: ({ citizen }: { citizen: string }) => seen('citizen', citizen),
    },
    Dossier: { __resolveReference: ({ id }: { id: string }) => seen('reference', { id, remark: 'r' }) },
  },
  tables: [],
  migrations: [],
  repositoriesOf: () => ({}),
  createContext: (base) => base,
});

const user = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  kind: 'USER',
  subject: 'u',
  grants: [{ role, region: '611002' }],
  scopes: [],
  ...more,
});

const ask = async (query: string, viewer: Viewer) => {
  const { data, errors } = await execute({ schema, document: parse(query), contextValue: { viewer } });
  const refusals = errors?.map(({ path, originalError }) => [
    path?.join('.'),
    (originalError as { code?: string })?.code,
  ]);
  return { data: JSON.parse(JSON.stringify(data)), refusals };
};

const entity = (type: string, fields: string) =>
  `{ _entities(representations: [{ __typename: "${type}", id: "1" }]) { ... on ${type} { ${fields} } } }`;

describe('Access to fields', () => {
  beforeEach(() => {
    reads.length = 0;
  });

  it('is open to anyone where the type says @public', async () => {
    const answer = await ask('{ case { title } }', anyone);

    expect(answer).toEqual({ data: { case: { title: 'Lamps' } }, refusals: undefined });
  });

  it('is refused field by field, before the resolver has run (ACC-1)', async () => {
    const answer = await ask('{ case { title citizen } }', user('REPRESENTATIVE'));

    expect(answer.data).toEqual({ case: { title: 'Lamps', citizen: null } });
    expect(answer.refusals).toEqual([['case.citizen', 'FORBIDDEN']]);
    expect(reads).toEqual([]);
  });

  it('asks who has no token to sign in', async () => {
    const answer = await ask('{ case { citizen } }', anyone);

    expect(answer.refusals).toEqual([['case.citizen', 'UNAUTHENTICATED']]);
  });

  it('is given to a viewer with one of the roles, whatever the region: that is the list’s and the command’s to check', async () => {
    const answer = await ask('{ case { citizen } }', user('STATION_STAFF'));

    expect(answer).toEqual({ data: { case: { citizen: 'Zhang' } }, refusals: undefined });
  });

  it('is closed for entities, too, that are reached past every root field', async () => {
    const answer = await ask(entity('Case', 'title citizen'), anyone);

    expect(answer.data._entities[0]).toEqual({ title: 'Lamps', citizen: null });
    expect(answer.refusals).toEqual([['_entities.0.citizen', 'UNAUTHENTICATED']]);
  });

  it('does not even load an entity of which the viewer may read nothing', async () => {
    const answer = await ask(entity('Dossier', 'remark'), user('STATION_STAFF'));

    expect(answer.refusals).toEqual([['_entities.0', 'FORBIDDEN']]);
    expect(reads).toEqual([]);
  });

  it('loads it for a role that may read a part of it', async () => {
    const answer = await ask(entity('Dossier', 'remark'), user('COMMITTEE_STAFF'));

    expect(answer.data._entities[0]).toEqual({ remark: 'r' });
  });

  it('lets the presidium of a township stand in for the chairpersons, and of a county not (ACC-4)', async () => {
    const township = user('PRESIDIUM', { grants: [{ role: 'PRESIDIUM', region: '611002001' }] });

    expect((await ask(entity('Dossier', 'remark'), township)).refusals).toBeUndefined();
    expect((await ask(entity('Dossier', 'remark'), user('PRESIDIUM'))).refusals).toEqual([
      ['_entities.0', 'FORBIDDEN'],
    ]);
  });

  it.each([
    ['has it', ['cases:read'], undefined],
    ['has another', ['cases:write'], [['case.feed', 'SCOPE_MISSING']]],
  ])('asks an INTEGRATION for the scope besides the role; this one %s', async (_, scopes, refusals) => {
    const answer = await ask('{ case { feed } }', user('INTEGRATION', { scopes }));

    expect(answer.refusals).toEqual(refusals);
  });

  it('does not imply anything for ADMIN', async () => {
    const answer = await ask('{ case { citizen } }', user('ADMIN'));

    expect(answer.refusals).toEqual([['case.citizen', 'FORBIDDEN']]);
  });

  it('costs a public field nothing: its resolver is the one that was given', () => {
    expect(schema.getQueryType()?.getFields()['case']?.resolve?.length).toBe(0);
    expect(schema.getType('Case')).toHaveProperty('_fields.title.resolve', undefined);
  });
});

describe('The list of who may read what', () => {
  it('has every field with its own rule or its type’s, and leaves federation’s own out', () => {
    const rules = Object.fromEntries(accessOf(schema).map(({ type, field, allow }) => [`${type}.${field}`, allow]));

    expect(rules).toMatchObject({
      'Query.case': 'PUBLIC',
      'Case.title': 'PUBLIC',
      'Case.citizen': { roles: ['STATION_STAFF'] },
      'Case.feed': { roles: ['STATION_STAFF', 'INTEGRATION'], scope: 'cases:read' },
      'Dossier.remark': { roles: ['COMMITTEE_STAFF', 'CHAIRPERSONS'] },
      'PageInfo.endCursor': 'PUBLIC',
    });
    expect(Object.keys(rules).filter((name) => /_entities|_service|__/.test(name))).toEqual([]);
  });
});
