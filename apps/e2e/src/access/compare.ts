import { expectedFields } from './expectation.ts';
import { platform } from './expected/platform.ts';
import { viewerOf } from './identities.ts';
import { allFields } from './schema.ts';
import { lets, walk } from './walk.ts';

import type { GraphQLSchema } from 'graphql';
import type { Expectation, Who } from './expectation.ts';
import type { Identity } from './identities.ts';

const inTownship = ['PRESIDIUM', 'CHAIRPERSONS', 'DEPUTY_DIRECTOR'];

/** Whether domain.md lets this identity in; a system with one of these scopes. */
export const isLetIn = (who: Who, { role, township }: Identity, scopes: readonly string[]): boolean => {
  if (who === 'PUBLIC') return true;
  if (role === 'INTEGRATION') return scopes.some((scope) => who.includes(`INTEGRATION ${scope}`));
  // In a township the presidium does what the chairpersons and the deputy director do elsewhere (ACC-4).
  return who.some((name) => (township ? inTownship.includes(name) : name === role));
};

const platformFields = expectedFields({ queries: {}, mutations: {}, types: platform });

/** Fields nobody wrote an expectation for, and expectations of fields that are not there. */
export const namesThatDiffer = (schema: GraphQLSchema, expectation: Expectation): readonly string[] => {
  const expected = new Set([...expectedFields(expectation).keys(), ...platformFields.keys()]);
  const there = new Set(allFields(schema));
  return [
    ...[...there].filter((name) => !expected.has(name)).map((name) => `${name} has no expectation`),
    ...[...expected].filter((name) => !there.has(name)).map((name) => `${name} is expected and does not exist`),
  ];
};

const difference = (name: string, expected: boolean, found: boolean): readonly string[] => {
  if (expected === found) return [];
  return [found ? `${name} lets in, and should refuse` : `${name} refuses, and should let in`];
};

/** Where the subgraph lets in whom domain.md does not, or refuses whom it lets in; fields without an expectation are no match. */
export const accessThatDiffers = (
  schema: GraphQLSchema,
  expectation: Expectation,
  identity: Identity,
  scopes: readonly string[] = [],
): readonly string[] => {
  const viewer = viewerOf(identity, scopes);
  const reached = walk(schema, viewer);
  return [
    ...[...expectedFields(expectation)].flatMap(([name, who]) =>
      difference(name, isLetIn(who, identity, scopes), reached.has(name)),
    ),
    ...[...platformFields].flatMap(([name, who]) =>
      difference(name, isLetIn(who, identity, scopes), lets(schema, name, viewer)),
    ),
  ];
};

/** The scopes the expectation names. */
export const scopesOf = (expectation: Expectation): ReadonlySet<string> =>
  new Set(
    [...expectedFields(expectation).values()].flatMap((who) =>
      who === 'PUBLIC' ? [] : who.flatMap((name) => (name.startsWith('INTEGRATION ') ? [name.slice(12)] : [])),
    ),
  );
