import { accessProblems } from './access-problems.ts';
import { descriptionProblems } from './description-problems.ts';
import { resolverProblems } from './resolver-problems.ts';
import { shapeProblems } from './shape-problems.ts';

import type { DocumentNode } from 'graphql';

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
export const assertSound = (subgraph: string, document: DocumentNode, resolvers: ResolverMap): void => {
  const problems = [resolverProblems, accessProblems, shapeProblems, descriptionProblems].flatMap((problemsIn) =>
    problemsIn(document, resolvers),
  );
  if (problems.length > 0) throw new UnsoundSubgraph(subgraph, problems);
};
