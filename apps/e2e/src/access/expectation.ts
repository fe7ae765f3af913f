import type { Role } from '@renda/identity';

/** Who is let in: anyone, or these roles; a third-party system with the scope after its name (domain.md §2). */
export type Who = 'PUBLIC' | readonly (Exclude<Role, 'INTEGRATION'> | `INTEGRATION ${string}`)[];

/** One type: who may read these fields, and the fields that others may read. */
export interface ExpectedType {
  readonly who: Who;
  readonly fields: readonly string[];
  readonly but: Readonly<Record<string, Who>>;
}

/** What domain.md lets each role read and do in one subgraph. */
export interface Expectation {
  readonly queries: Readonly<Record<string, Who>>;
  /** With the fields of its payload, which only those get who may ask for the change. */
  readonly mutations: Readonly<Record<string, readonly [Who, string]>>;
  readonly types: Readonly<Record<string, ExpectedType>>;
}

const words = (text: string): readonly string[] => text.split(' ');

/** A type: `thing(PUBLIC, 'id name', { phone: staff })`. */
export const thing = (who: Who, fields: string, but: Readonly<Record<string, Who>> = {}): ExpectedType => ({
  who,
  fields: words(fields),
  but,
});

/** Types that are listed, each with its connection and edge, which those see who see it. */
export const listed = (types: Readonly<Record<string, ExpectedType>>): Readonly<Record<string, ExpectedType>> =>
  Object.fromEntries(
    Object.entries(types).flatMap(([name, type]) => [[name, type], ...Object.entries(page(name, type.who))]),
  );

/** The connection of a type and its edge. */
export const page = (name: string, who: Who): Readonly<Record<string, ExpectedType>> => ({
  [`${name}Connection`]: thing(who, 'nodes edges pageInfo totalCount'),
  [`${name}Edge`]: thing(who, 'node cursor'),
});

const payloadOf = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;

/** The expectation field by field: `Type.field` → who. */
export const expectedFields = ({ queries, mutations, types }: Expectation): ReadonlyMap<string, Who> =>
  new Map<string, Who>([
    ...Object.entries(queries).map(([name, who]): [string, Who] => [`Query.${name}`, who]),
    ...Object.entries(mutations).flatMap(([name, [who, fields]]): [string, Who][] => [
      [`Mutation.${name}`, who],
      ...words(fields).map((field): [string, Who] => [`${payloadOf(name)}.${field}`, who]),
    ]),
    ...Object.entries(types).flatMap(([name, { who, fields, but }]): [string, Who][] => [
      ...fields.map((field): [string, Who] => [`${name}.${field}`, who]),
      ...Object.entries(but).map(([field, others]): [string, Who] => [`${name}.${field}`, others]),
    ]),
  ]);
