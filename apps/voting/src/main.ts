import { serveSubgraph } from '@renda/graphql';
import { voting } from '@renda/voting-subgraph';

await serveSubgraph(voting);
