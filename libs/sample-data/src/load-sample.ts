import type { Graph } from '@renda/supergraph';
import { openGraphClient } from '@renda/supergraph';
import type { Logger } from 'pino';

import { chanceFrom } from './chance.ts';
import { asOffice, sampleGraph } from './sample-graph.ts';
import type { SampleGraph } from './sample-graph.ts';
import type { SampleClock } from './sample-clock.ts';
import { loadCongresses } from './steps/congresses.ts';
import { loadLetters } from './steps/letters.ts';
import { loadRegions } from './steps/regions.ts';
import { loadStations } from './steps/stations.ts';

export interface SampleOptions {
  /** Where the real letters are, if they are. */
  readonly realDataFolder: string;
  /** The command that imports letters wants a prefecture without any. */
  readonly withoutLetters?: boolean;
  readonly clock: SampleClock;
  readonly logger: Logger;
  /** Told what is being done, a line at a time. */
  readonly tell: (line: string) => void;
}

/** Shangluo in Shaanxi: 7 counties, 110 towns. */
const prefecture = '611000';

/** Loads the sample once; stopped anywhere, it is completed by the next start, since every step has its own key. */
export const loadSample = async (graph: Graph, options: SampleOptions): Promise<void> => {
  const { tell, clock, logger } = options;
  const client = await openGraphClient(graph, logger);
  try {
    const sample = sampleGraph(client);
    if (await isLoaded(sample)) return;
    const chance = chanceFrom(611_000);
    const today = clock.today();
    clock.moveTo('2026-01-12');
    tell('载入样例：商洛市的区划、代表、联络站… · loading the sample: divisions, deputies, stations');
    const divisions = await loadRegions(sample, prefecture);
    const representatives = await loadCongresses(sample, chance, divisions);
    await loadStations(sample, chance, divisions, representatives, today);
    await graph.drain();
    clock.release();
    if (!options.withoutLetters) {
      tell('载入群众来信 · citizens’ letters');
      const { taken, refused } = await loadLetters({ ...options, client, chance, divisions, prefecture, today });
      tell(`  ${taken} 件已登记 taken, ${refused} 件不予登记 refused`);
    }
  } finally {
    clock.release();
    await client.stop();
  }
};

const isLoaded = async (graph: SampleGraph): Promise<boolean> => {
  const { stations } = await graph.ask<{ stations: { nodes: readonly unknown[] } }>(
    `query Loaded { stations(first: 1) { nodes { id } } }`,
    {},
    asOffice(prefecture),
  );
  return stations.nodes.length > 0;
};
