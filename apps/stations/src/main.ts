import { serveSubgraph } from '@renda/graphql';
import { stations } from '@renda/stations-subgraph';

await serveSubgraph(stations);
