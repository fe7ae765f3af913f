import { dataOf } from '@renda/testing';

import type { Viewer } from '@renda/identity';
import type { Answer } from '@renda/testing';
import type { WholeGraph } from '../graph/open-whole-graph.ts';

type Input = Readonly<Record<string, unknown>>;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const textOf = (mutation: string, selection: string): string =>
  `mutation ($input: ${capitalised(mutation)}Input!) { ${mutation}(input: $input) { ${selection} effects { applied } } }`;

/** Short ways to take a step of a journey through the whole graph, and to see where things stand. */
export const stepsIn = (graph: WholeGraph) => {
  /** Asks for a change, whatever comes of it. */
  const attempt = (mutation: string, input: Input, viewer?: Viewer, selection = ''): Promise<Answer> =>
    graph.ask(textOf(mutation, selection), { input }, viewer);

  /** Makes a change that must succeed, and waits until what it causes elsewhere has happened. */
  const take = async <T>(mutation: string, input: Input, viewer?: Viewer, selection = ''): Promise<T> => {
    const data = dataOf(await attempt(mutation, input, viewer, selection));
    await graph.drain();
    return data[mutation] as T;
  };

  const see = async <T>(query: string, variables: Input, viewer?: Viewer): Promise<T> =>
    dataOf(await graph.ask<T>(query, variables, viewer));

  return { attempt, take, see };
};

export type Steps = ReturnType<typeof stepsIn>;
