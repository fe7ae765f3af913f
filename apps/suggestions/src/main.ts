import { serveSubgraph } from '@renda/graphql';
import { suggestions } from '@renda/suggestions-subgraph';

await serveSubgraph(suggestions);
