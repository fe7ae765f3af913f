import { GraphQLScalarType, Kind } from 'graphql';

import { graphqlErrors } from '../errors/graphql-errors.ts';

interface TextScalar<T> {
  readonly name: string;
  /** Throws a registered error. */
  readonly parse: (text: string) => T;
  readonly serialize?: (value: T) => string;
}

/** A scalar that travels as a text and as nothing else. Its description stands in the SDL. */
export const textScalar = <T>({ name, parse, serialize = String }: TextScalar<T>): GraphQLScalarType<T, string> => {
  const read = (value: unknown): T => {
    if (typeof value !== 'string') throw graphqlErrors.NOT_A_TEXT({ type: name });
    return parse(value);
  };
  return new GraphQLScalarType<T, string>({
    name,
    serialize: (value) => serialize(value as T),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
};
