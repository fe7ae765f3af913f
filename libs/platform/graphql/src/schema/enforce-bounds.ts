import { isObjectType } from 'graphql';

import { graphqlErrors } from '../errors/graphql-errors.ts';
import { resolverOf } from './resolver-of.ts';

import type { GraphQLSchema } from 'graphql';

/** Keeps what @bounded promises: a list that has grown beyond it is refused, not cut, so that nobody takes a part for the whole. */
export const enforceBounds = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const bounded = field.astNode?.directives?.find(({ name }) => name.value === 'bounded');
      const max = bounded?.arguments?.[0]?.value;
      if (max?.kind !== 'IntValue') continue;
      const check = withinBound(`${type.name}.${field.name}`, Number(max.value));
      const resolve = resolverOf(field);
      field.resolve = (source, args, context) => {
        const list = resolve(source, args, context);
        return list instanceof Promise ? list.then(check) : check(list);
      };
    }
  }
  return schema;
};

const withinBound =
  (field: string, max: number) =>
  (list: unknown): unknown => {
    if (Array.isArray(list) && list.length > max)
      throw graphqlErrors.LIST_OVER_BOUND({ field, count: list.length, max });
    return list;
  };
