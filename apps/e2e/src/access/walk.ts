import { objectTypeOf, resolverOfField, typesReturnedBy, walkedTypes } from './schema.ts';

import type { Viewer } from '@renda/identity';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

/** Whether the field lets this viewer in: asked of the very resolver that requests run, on the schema with access enforced. */
const letsIn = (type: GraphQLObjectType, field: string, viewer: Viewer): boolean => {
  try {
    void Promise.resolve(resolverOfField(type, field)({}, {}, requestOf(viewer))).catch(() => undefined);
  } catch (error) {
    return !isRefusal(error);
  }
  return true;
};

// The guard looks at the viewer alone and at once. What a resolver reads further, or says later, comes after it.
const requestOf = (viewer: Viewer): object =>
  new Proxy(
    { viewer },
    {
      get: (target, name) => {
        if (name === 'viewer') return target.viewer;
        throw new BehindTheGuard(String(name));
      },
    },
  );

class BehindTheGuard extends Error {}

const refusals = ['UNAUTHENTICATED', 'FORBIDDEN', 'SCOPE_MISSING'];

const isRefusal = (error: unknown): boolean => refusals.includes(String((error as { code?: unknown } | null)?.code));

/** The same of one field by its name, `Type.field`. */
export const lets = (schema: GraphQLSchema, name: string, viewer: Viewer): boolean => {
  const [type = '', field = ''] = name.split('.');
  return letsIn(objectTypeOf(schema, type), field, viewer);
};

/**
 * Every field this viewer gets to, as `Type.field`: from the root fields, and from the entities, which federation loads
 * past them; a type that only closed fields lead to stays closed, whatever it says of itself.
 */
export const walk = (schema: GraphQLSchema, viewer: Viewer): ReadonlySet<string> => {
  const { start, fieldsOf } = walkedTypes(schema);
  const reached = new Set<string>();
  const seen = new Set<GraphQLObjectType>();
  const waiting = [...start];
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    for (const field of fieldsOf(type)) {
      if (!letsIn(type, field, viewer)) continue;
      reached.add(`${type.name}.${field}`);
      waiting.push(...typesReturnedBy(schema, type, field));
    }
  }
  return reached;
};
