import { serveSubgraph } from '@renda/graphql';
import { supervision } from '@renda/supervision-subgraph';

await serveSubgraph(supervision);
