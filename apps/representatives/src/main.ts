import { serveSubgraph } from '@renda/graphql';
import { representatives } from '@renda/representatives-subgraph';

await serveSubgraph(representatives);
