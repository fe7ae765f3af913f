import { roles } from '@renda/identity';
import { buildASTSchema, isEnumType, isScalarType, isSpecifiedScalarType, parse, visit } from 'graphql';

import { scalars } from '../scalars/scalars.ts';
import { assertSound } from './assert-sound.ts';
import { platformSchema } from './platform-schema.ts';

const document = visit(parse(platformSchema), {
  Directive: (node) => (node.name.value === 'allow' ? undefined : null),
});
const schema = buildASTSchema(document, { assumeValidSDL: true });

describe('The platform’s own SDL', () => {
  it('knows exactly the roles of domain.md section 2', () => {
    const role = schema.getType('Role');

    expect(isEnumType(role) && role.getValues().map(({ name }) => name)).toEqual(roles);
  });

  it('has an implementation for every scalar', () => {
    const declared = Object.values(schema.getTypeMap())
      .filter(isScalarType)
      .filter((type) => !isSpecifiedScalarType(type));

    expect(scalars.map(({ name }) => name).sort()).toEqual(declared.map(({ name }) => name).sort());
  });

  it('keeps the rules it sets for others', () => {
    expect(() => assertSound('platform', parse(platformSchema), {})).not.toThrow();
  });
});
