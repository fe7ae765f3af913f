import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Choosing {
  readonly schema: GraphQLSchema;
  /** What stands for an ID or a scalar of that name. */
  readonly samples: Readonly<Record<string, readonly (string | number | boolean)[]>>;
  /** Decides everything, one number for each choice; when they are used up the simplest is taken. */
  readonly choices: readonly number[];
}

const deepest = 6;

/** A query over the schema as a client might write it: several roots, arguments, variables, aliases, fragments, conditions. */
export const randomOperation = ({ schema, samples, choices }: Choosing): RandomOperation => {
  let used = 0;
  const pick = (count: number): number => (choices[used++] ?? 0) % Math.max(count, 1);
  const seldom = (oneIn: number): boolean => pick(oneIn) === oneIn - 1;
  const oneOf = <T>(values: readonly T[]): T | undefined => values[pick(values.length)];
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];

  const variable = (type: string, value: unknown): string => {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };
  const valueOf = (type: GraphQLInputType): unknown => {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return seldom(2) ? [valueOf(nullable.ofType)] : [];
    if (isEnumType(nullable)) return oneOf(nullable.getValues())?.name;
    if (!isInputObjectType(nullable)) return oneOf(samples[nullable.name] ?? ['x']);
    const fields = Object.values(nullable.getFields());
    const some = fields.filter((field) => isRequiredInputField(field) || (fields.length < 8 && seldom(3)));
    return Object.fromEntries(some.map((field) => [field.name, valueOf(field.type)]));
  };
  const argumentOf = ({ name, type }: GraphQLArgument): string => {
    const value = valueOf(type);
    return `${name}: ${seldom(3) ? variable(String(type), value) : literalOf(value, type)}`;
  };
  const condition = (): string => {
    if (!seldom(9)) return '';
    const holds = seldom(2);
    const directive = seldom(2) ? 'skip' : 'include';
    return ` @${directive}(if: ${seldom(2) ? variable('Boolean!', holds) : String(holds)})`;
  };
  const fieldOf = (field: GraphQLField<unknown, unknown>, depth: number): string | null => {
    const returned = getNamedType(field.type);
    if (isObjectType(returned) && depth >= deepest) return null;
    const given = field.args.filter((argument) => isRequiredArgument(argument) || isWorthGiving(argument, seldom));
    const args = given.length > 0 ? `(${given.map(argumentOf).join(', ')})` : '';
    const alias = seldom(12) ? `a${used}: ` : given.length > 0 ? `a${used}: ` : '';
    const selection = isObjectType(returned) ? ` ${selectionOf(returned, depth + 1)}` : '';
    return `${alias}${field.name}${args}${condition()}${selection}`;
  };
  const selectionOf = (type: GraphQLObjectType, depth: number): string => {
    const fields = Object.values(type.getFields());
    // Lists are worth nothing without what is in them.
    const nodes = fields.filter(({ name }) => name === 'nodes');
    const count = 1 + pick(depth < 4 ? 5 : 3);
    const chosen = new Set([
      ...nodes,
      ...Array.from({ length: count }, () => oneOf(fields)).filter((f) => f !== undefined),
    ]);
    const texts = [...chosen].flatMap((field) => fieldOf(field, depth) ?? []);
    if (texts.length === 0 || seldom(9)) texts.push('__typename');
    const inside = texts.join(' ');
    return seldom(10) ? `{ ... on ${type.name}${condition()} { ${inside} } __typename }` : `{ ${inside} }`;
  };

  const query = schema.getQueryType();
  // Reading the audit trail writes into it, so that it never answers twice alike.
  const roots = Object.values(query?.getFields() ?? {}).filter(({ name }) => name !== 'auditEntries');
  const texts = Array.from({ length: 1 + pick(3) }, () => {
    const root = oneOf(roots);
    return root ? fieldOf(root, 0) : '';
  });
  const aliased = texts.map((text, index) => (text?.match(/^\w+:/) ? text : `r${index}: ${text}`));
  const head = declared.length > 0 ? `query (${declared.join(', ')})` : 'query';
  return { query: `${head} { ${aliased.join(' ')} }`, variables };
};

const isWorthGiving = ({ name }: GraphQLArgument, seldom: (oneIn: number) => boolean): boolean =>
  name === 'first' ? seldom(2) : !['after', 'before', 'last'].includes(name) && seldom(4);

const literalOf = (value: unknown, type: GraphQLInputType): string => {
  const nullable = getNullableType(type);
  if (Array.isArray(value) && isListType(nullable)) {
    return `[${value.map((item) => literalOf(item, nullable.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const entries = Object.entries(value as object).flatMap(([name, inner]) => {
      const field = fields[name];
      return field ? [`${name}: ${literalOf(inner, field.type)}`] : [];
    });
    return `{ ${entries.join(', ')} }`;
  }
  return isEnumType(nullable) ? String(value) : JSON.stringify(value);
};
