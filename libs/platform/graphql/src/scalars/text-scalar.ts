import { GraphQLScalarType, Kind } from 'graphql';

interface TextScalar<T> {
  readonly name: string;
  /** Throws a registered error; anything but a text is handed over as it would be printed. */
  readonly parse: (text: string) => T;
  readonly serialize?: (value: T) => string;
}

/** A scalar that travels as a text. Its description stands in the SDL. */
export const textScalar = <T>({ name, parse, serialize }: TextScalar<T>): GraphQLScalarType<T, string> =>
  new GraphQLScalarType<T, string>({
    name,
    serialize: (value) => (serialize ? serialize(value as T) : String(value)),
    parseValue: (value) => parse(typeof value === 'string' ? value : JSON.stringify(value)),
    parseLiteral: (node) => parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : node.kind),
  });
