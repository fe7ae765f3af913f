import type { StatutoryCalendar } from '@renda/calendar';
import type { Day } from '@renda/kernel';
import type { Graph } from '@renda/supergraph';
import { gatewayContext, inProcessDataSource, openGraphClient } from '@renda/supergraph';
import type { Logger } from 'pino';

import { chanceFrom } from './chance.ts';
import { asOffice, sampleGraph } from './sample-graph.ts';
import type { SampleClock } from './sample-clock.ts';
import { loadCongresses } from './steps/congresses.ts';
import { loadDecidedProgramme } from './steps/decided-programme.ts';
import { loadLetters } from './steps/letters.ts';
import { loadRegions } from './steps/regions.ts';
import { loadProgramme } from './steps/programme.ts';
import { loadStations } from './steps/stations.ts';
import { loadSuggestions } from './steps/suggestions.ts';
import { loadSupervision } from './steps/supervision.ts';

export interface SampleOptions {
  /** Where the real letters are, if they are. */
  readonly realDataFolder: string;
  /** The command that imports letters wants a prefecture without any. */
  readonly withoutLetters?: boolean;
  readonly clock: SampleClock;
  readonly calendar: StatutoryCalendar;
  readonly logger: Logger;
  /** Told what is being done, a line at a time. */
  readonly tell: (line: string) => void;
}

/** Shangluo in Shaanxi: 7 counties, 110 towns. */
const prefecture = '611000';

/** Loads the sample once; stopped anywhere, it is completed by the next start, since every step has its own key. */
export const loadSample = async (graph: Graph, options: SampleOptions): Promise<void> => {
  const { tell, clock, logger } = options;
  if (await isLoaded(graph)) return;
  const client = await openGraphClient(graph, logger);
  try {
    const sample = sampleGraph(client);
    const chance = chanceFrom(611_000);
    const today = clock.today();
    const actor = { graph: sample, clock, region: prefecture };
    tell('载入样例：商洛市的区划、代表、联络站… · loading the sample: divisions, deputies, stations');
    clock.moveTo('2026-01-12');
    const divisions = await loadRegions(sample, prefecture);
    const representatives = await loadCongresses(sample, chance, divisions);
    await loadStations(sample, chance, divisions, representatives, today);
    tell('载入代表建议、民生实事项目、监督项目 · suggestions, projects');
    const { unitIds } = await loadSuggestions(actor, representatives, lastWorkdaysKnown(today, options.calendar));
    await loadProgramme(sample, clock, prefecture, unitIds, today);
    const { drain } = graph;
    await loadDecidedProgramme({ graph: sample, clock, drain, representatives, unitIds, today });
    clock.release();
    if (!options.withoutLetters) {
      tell('载入群众来信 · citizens’ letters');
      const { taken, refused } = await loadLetters({ ...options, client, chance, divisions, prefecture, today });
      tell(`  ${taken} 件已登记 taken, ${refused} 件不予登记 refused`);
    }
    // The last step: its item tells that the sample is complete.
    await loadSupervision(sample, clock, prefecture, unitIds, today);
    clock.release();
    await graph.drain();
  } finally {
    clock.release();
    await client.stop();
  }
};

// Asks the one subgraph: a later start must not wait for a second gateway only to hear that there is nothing to do.
// Deadlines in working days reach a month ahead: a year whose holidays nobody has entered yet must not stop the start.
const lastWorkdaysKnown = (today: Day, { years }: StatutoryCalendar): Day => {
  const last: Day = `${years.at(-1) ?? 0}-11-30`;
  return today < last ? today : last;
};

const isLoaded = async ({ subgraphs }: Graph): Promise<boolean> => {
  const { data, errors } = await inProcessDataSource(subgraphs.supervision).process({
    request: { query: 'query Loaded { supervisionItems(first: 1) { nodes { id } } }' },
    context: gatewayContext({ viewer: asOffice('100000'), language: 'en', requestId: 'sample' }),
  } as never);
  if (errors?.[0]) throw new Error(`The sample could not be looked for: ${errors[0].message}`);
  return (data as { supervisionItems: { nodes: readonly unknown[] } }).supervisionItems.nodes.length > 0;
};
