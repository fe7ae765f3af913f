import { getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';

import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';

type Input = Readonly<Record<string, unknown>>;

/** One field of a mutation's input, nested ones by their way: `decision.text`, `commitments.dueOn`. */
export interface InputField {
  readonly path: readonly string[];
  readonly type: string;
  readonly isRequired: boolean;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The fields a mutation's input has, by the SDL, so that a new one is tried as well. */
export const fieldsOf = (schema: GraphQLSchema, mutation: string): readonly InputField[] => {
  const type = schema.getType(`${capitalised(mutation)}Input`);
  return isInputObjectType(type) ? fieldsIn(type, []) : [];
};

const fieldsIn = (type: GraphQLInputObjectType, above: readonly string[]): readonly InputField[] =>
  Object.values(type.getFields()).flatMap((field) => {
    const path = [...above, field.name];
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) return fieldsIn(named, path);
    return [{ path, type: named.name, isRequired: field.type !== getNullableType(field.type) }];
  });

/** What the value must look like where it stands: a list of one, where a list is asked for. */
export const withValue = (
  schema: GraphQLSchema,
  mutation: string,
  input: Input,
  { path }: InputField,
  value: unknown,
): Input => setIn(schema.getType(`${capitalised(mutation)}Input`) as GraphQLInputObjectType, input, path, value);

const setIn = (type: GraphQLInputObjectType, input: Input, path: readonly string[], value: unknown): Input => {
  const [name = '', ...below] = path;
  const field = type.getFields()[name];
  const isList = isListType(getNullableType(field?.type));
  const named = getNamedType(field?.type);
  const held = isList ? (input[name] as readonly Input[] | undefined)?.[0] : (input[name] as Input | undefined);
  const put = below.length === 0 || !isInputObjectType(named) ? value : setIn(named, held ?? {}, below, value);
  return { ...input, [name]: isList ? [put] : put };
};
