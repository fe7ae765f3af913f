import { serveSubgraph } from '../../index.ts';
import { pledges } from './src/index.ts';

await serveSubgraph(pledges);
