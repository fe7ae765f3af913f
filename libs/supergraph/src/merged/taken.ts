import { getNamedType, type GraphQLOutputType, type GraphQLResolveInfo, isLeafType, isNonNullType } from 'graphql';

import { Entity } from './entity.ts';
import type { Reading } from './field-reading.ts';
import type { FieldSet } from './field-set.ts';
import type { MergedRequest } from './merged-request.ts';
import { fieldIn } from './subgraph-types.ts';

/** A field's value as it stands in a reference: scalars as they travel, of objects the fields that are named. */
export const takenOf = async (
  reading: Reading,
  type: GraphQLOutputType,
  value: unknown,
  fields: FieldSet | null,
  request: MergedRequest,
  info: GraphQLResolveInfo,
): Promise<unknown> => {
  const settled = await value;
  if (settled === null || settled === undefined) return null;
  if (settled instanceof Error) throw settled;
  if (Array.isArray(settled)) {
    return Promise.all(settled.map((item) => takenOf(reading, type, item, fields, request, info)));
  }
  const named = getNamedType(type);
  if (isLeafType(named)) return named.serialize(settled);
  const typeName = settled instanceof Entity ? settled.typeName : named.name;
  const taken: Record<string, unknown> = {};
  for (const { name, fields: nested } of fields ?? []) {
    const [graph = 0] = reading.types.get(typeName)?.fields.get(name)?.keys() ?? [];
    const { type: returned } = fieldIn(reading.schemas, graph, typeName, name);
    const read = reading.readerOf(typeName, name)(settled, {}, request, info);
    const part = await takenOf(reading, returned, read, nested, request, info);
    if (part === null && isNonNullType(returned)) return null;
    taken[name] = part;
  }
  return taken;
};
