import { accessProblems } from './access-problems.ts';
import { descriptionProblems } from './description-problems.ts';
import { listProblems } from './list-problems.ts';
import { resolverProblems } from './resolver-problems.ts';
import { shapeProblems } from './shape-problems.ts';

import type { DocumentNode } from 'graphql';

import type { NamedLists } from './list-problems.ts';
import type { ResolverMap } from './resolver-map.ts';

/** A subgraph that does not start, with everything that is wrong with its SDL and resolvers. */
export class UnsoundSubgraph extends Error {
  readonly problems: readonly string[];

  constructor(subgraph: string, problems: readonly string[]) {
    super(`The subgraph ${subgraph} cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'UnsoundSubgraph';
    this.problems = problems;
  }
}

/** What Apollo would pass over in silence stops the start here. */
export const assertSound = (
  subgraph: string,
  document: DocumentNode,
  resolvers: ResolverMap,
  lists: NamedLists = {},
): void => {
  const problems = [
    ...resolverProblems(document, resolvers),
    ...accessProblems(document),
    ...shapeProblems(document),
    ...descriptionProblems(document),
    ...listProblems(document, lists),
  ];
  if (problems.length > 0) throw new UnsoundSubgraph(subgraph, problems);
};
