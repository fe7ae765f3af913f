import type { GraphClientAnswer } from '@renda/supergraph';

type Path = readonly (string | number)[];

interface Told {
  readonly path: Path;
  readonly code: unknown;
  readonly message: string;
}

/**
 * How two answers differ, empty where they do not: data to the letter, errors by place, code and message. Of several errors
 * that take the same part of the answer away one is enough, as the specification of GraphQL has it.
 */
export const differences = (one: GraphClientAnswer, other: GraphClientAnswer): readonly string[] => {
  const [data, otherData] = [textOf(one.data), textOf(other.data)];
  if (data !== otherData) return [`data: ${data}\nother: ${otherData}`];
  const [errors, others] = [toldIn(one), toldIn(other)];
  return [...unmatched(errors, others, one.data), ...unmatched(others, errors, one.data)];
};

const textOf = (data: unknown): string => JSON.stringify(data ?? null);

const toldIn = ({ errors = [] }: GraphClientAnswer): readonly Told[] =>
  errors.map(({ message, path = [], extensions }) => ({
    path,
    code: extensions?.['code'],
    // A request id is another each time.
    message: message.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '…'),
  }));

const unmatched = (errors: readonly Told[], others: readonly Told[], data: unknown): readonly string[] =>
  errors
    .map((error) => ({ text: JSON.stringify(error), gone: partTakenAway(error.path, data) }))
    .filter(({ text }) => !others.some((other) => JSON.stringify(other) === text))
    .filter(({ gone }) => !gone || !others.some(({ path }) => path.length > gone.length && startsWith(path, gone)))
    .map(({ text }) => `only one has ${text}`);

/** The place of the null that an error deeper down left behind; undefined where the null is at its own place. */
const partTakenAway = (path: Path, data: unknown): Path | undefined => {
  let value = data;
  for (const [depth, name] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, depth);
    value = (value as Readonly<Record<string | number, unknown>>)[name];
  }
  return undefined;
};

const startsWith = (path: Path, start: Path): boolean => start.every((name, index) => path[index] === name);
