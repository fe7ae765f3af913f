import type { Page } from '@renda/persistence';

import type { TypeResolvers } from '../schema/resolver-map.ts';

/** The fields of every type whose name ends in Connection; its parent value is a `Page`. */
export const connectionResolvers = {
  nodes: (page: Page<unknown>) => page.rows,
  edges: (page: Page<unknown>) => page.rows.map((node) => ({ node, cursor: page.cursorOf(node) })),
  pageInfo: (page: Page<unknown>) => pageInfoOf(page),
  totalCount: (page: Page<unknown>) => page.countRows(),
} as unknown as TypeResolvers;

const pageInfoOf = ({ rows, hasNextPage, hasPreviousPage, ...page }: Page<unknown>) => {
  const first = rows.at(0);
  const last = rows.at(-1);
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: first === undefined ? null : page.cursorOf(first),
    endCursor: last === undefined ? null : page.cursorOf(last),
  };
};
