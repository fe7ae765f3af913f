import { anyone, roles, type Viewer } from '@renda/identity';
import { defaultFieldResolver, isIntrospectionType, isObjectType } from 'graphql';

import { gatewayContext } from '../gateway-context.ts';
import { subgraphs as definitions } from '../subgraphs.ts';
import { readSupergraph } from '../supergraph-file.ts';
import { Entity } from './entity.ts';
import { MergedRequest } from './merged-request.ts';
import { mergedSchema } from './merged-schema.ts';
import { readOwnership } from './ownership.ts';

const all = Object.values(definitions);
const schema = mergedSchema(readSupergraph(), all);
const ownership = readOwnership(
  readSupergraph(),
  all.map(({ name }) => name),
);

class BehindTheGuard extends Error {}

// The guard looks at the viewer alone and at once; what a resolver reads further comes after it.
const contextOf = (viewer: Viewer): object =>
  new Proxy(
    { viewer },
    {
      get: (target, name) => {
        if (name === 'viewer') return target.viewer;
        throw new BehindTheGuard(String(name));
      },
    },
  );

const isRefused = (resolve: () => unknown): boolean => {
  try {
    void Promise.resolve(resolve()).catch(() => undefined);
    return false;
  } catch (error) {
    return ['UNAUTHENTICATED', 'FORBIDDEN', 'SCOPE_MISSING'].includes(String((error as { code?: unknown }).code));
  }
};

const viewers: readonly { readonly name: string; readonly viewer: Viewer }[] = [
  { name: 'anyone', viewer: anyone },
  ...roles.map((role) => ({
    name: role,
    viewer: { kind: 'USER' as const, subject: role, grants: [{ role, region: '611002' as never }], scopes: [] },
  })),
];

/** Every field of every object type, in every subgraph that has it. */
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => !isIntrospectionType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      [...(ownership.get(type.name)?.fields.get(field.name)?.keys() ?? [])].map((graph) => ({ type, field, graph })),
    ),
  );

describe('A merged field (ACC-1)', () => {
  it.each(viewers)('refuses $name wherever its own subgraph does, and nowhere else', ({ viewer }) => {
    const request = new MergedRequest(
      all.map(({ name, schema: own }) => ({
        name,
        schema: own,
        createContext: () => contextOf(viewer) as never,
        formatError: (error) => error,
      })),
      gatewayContext({ viewer, language: 'en', requestId: 'walk' }),
    );
    const wrong: string[] = [];
    let refused = 0;
    for (const { type, field, graph } of fields) {
      const own = all[graph]?.schema.getType(type.name);
      const ownField = isObjectType(own) ? own.getFields()[field.name] : undefined;
      const info = { fieldName: field.name, path: { key: field.name } } as never;
      const there = isRefused(() => (ownField?.resolve ?? defaultFieldResolver)({}, {}, contextOf(viewer), info));
      const parents = [{}, new Entity(type.name, graph, {}, null)];
      const here = parents.map((parent) =>
        isRefused(() => (field.resolve ?? defaultFieldResolver)(parent, {}, request, info)),
      );
      // A value of a type that is wrapped is always wrapped, and one that is not never.
      if (!here.includes(there)) wrong.push(`${type.name}.${field.name}`);
      if (there && !here.every(Boolean) && !isShared(type.name))
        wrong.push(`${type.name}.${field.name} of a plain value`);
      if (there) refused += 1;
    }

    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(100);
  });
});

const isShared = (type: string): boolean => (ownership.get(type)?.keys.size ?? 0) > 1;
