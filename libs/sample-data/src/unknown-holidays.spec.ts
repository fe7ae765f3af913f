import { statutoryCalendar } from '@renda/calendar';
import { systemViewer } from '@renda/identity';
import { fixedClock } from '@renda/kernel';
import { openGraph, openGraphClient } from '@renda/supergraph';
import { closeAfterSpec, freshDatabase } from '@renda/testing';
import { pino } from 'pino';

import { loadSample } from './load-sample.ts';
import { sampleClock } from './sample-clock.ts';

const logger = pino({ level: 'silent' });

describe('In a year whose holidays nobody has entered yet (SUG-5)', () => {
  it('the sample is loaded all the same, with suggestions answered while the days were known', async () => {
    const { url } = await freshDatabase();
    const calendar = statutoryCalendar();
    const clock = sampleClock(fixedClock(`${(calendar.years.at(-1) ?? 0) + 1}-03-01`));
    const graph = await openGraph({ databaseUrlOf: () => url, clock, calendar, logger });
    const client = await openGraphClient(graph, logger);
    closeAfterSpec(async () => {
      await client.stop();
      await graph.stop();
    });

    await loadSample(graph, { realDataFolder: '/nowhere', clock, calendar, logger, tell: () => undefined });

    const query = `{ suggestions(where: { state: { in: [REPLIED] } }) { totalCount nodes { deadline { due daysLeft light } } } }`;
    const { data, errors } = await client.ask(query, {}, systemViewer('spec'));
    expect(errors).toBeUndefined();
    expect((data as { suggestions: { totalCount: number } }).suggestions.totalCount).toBeGreaterThan(0);
  }, 120_000);
});
