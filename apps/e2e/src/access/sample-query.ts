import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

import type { GraphQLField, GraphQLInputType } from 'graphql';

const samples: Readonly<Record<string, string>> = {
  ID: '"01900000-0000-7000-8000-000000000000"',
  String: '"商洛"',
  Int: '1',
  Float: '33.5',
  Boolean: 'false',
  Day: '"2026-03-02"',
  DateTime: '"2026-03-02T10:00:00+08:00"',
  Yuan: '"1.00"',
  Url: '"https://example.org/"',
  PhoneNumber: '"13800000000"',
  RegionCode: '"611002"',
  TrackingCode: '"ABCD-EFGH-JKMN-PQRS"',
};

/** The least value the type takes. */
const sampleOf = (type: GraphQLInputType): string => {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return '[]';
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? '';
  if (!isInputObjectType(nullable)) return samples[nullable.name] ?? '""';
  const fields = Object.values(nullable.getFields());
  const required = fields.filter(isRequiredInputField).map((field) => `${field.name}: ${sampleOf(field.type)}`);
  // Nothing may come of asking.
  const rehearsal = fields.some(({ name }) => name === 'dryRun') ? ['dryRun: true'] : [];
  return `{ ${[...required, ...rehearsal].join(', ')} }`;
};

/** The smallest operation that asks for one root field; a mutation as a dry run. */
export const sampleQuery = (root: 'Query' | 'Mutation', field: GraphQLField<unknown, unknown>): string => {
  const given = field.args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${sampleOf(argument.type)}`);
  const args = given.length > 0 ? `(${given.join(', ')})` : '';
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${root === 'Mutation' ? 'mutation' : 'query'} { ${field.name}${args}${selection} }`;
};
