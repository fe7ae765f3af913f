import { composeSupergraph } from '@renda/supergraph';

import type { GeneratedFile } from './generated-file.ts';
import type { SubgraphFolder } from './subgraph-folder.ts';

/** The composed graph: committed, so that every change of the API is a reviewable difference. */
export const supergraph = (folders: readonly SubgraphFolder[]): GeneratedFile => ({
  path: 'libs/supergraph/supergraph.graphql',
  text: composeSupergraph(folders),
});
