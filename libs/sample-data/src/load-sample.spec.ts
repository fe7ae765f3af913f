import { statutoryCalendar } from '@renda/calendar';
import { systemViewer } from '@renda/identity';
import { type GraphClient, openGraph, openGraphClient } from '@renda/supergraph';
import { closeAfterSpec, freshDatabase } from '@renda/testing';
import { pino } from 'pino';

import type { Graph } from '@renda/supergraph';

import { loadSample } from './load-sample.ts';
import { sampleClock } from './sample-clock.ts';

const logger = pino({ level: 'silent' });
const clock = sampleClock();
const calendar = statutoryCalendar();
let graph: Graph;
let client: GraphClient;

beforeAll(async () => {
  const { url } = await freshDatabase();
  graph = await openGraph({ databaseUrlOf: () => url, clock, calendar, logger });
  client = await openGraphClient(graph, logger);
  closeAfterSpec(async () => {
    await client.stop();
    await graph.stop();
  });
}, 120_000);

const load = (tell: (line: string) => void = () => undefined): Promise<void> =>
  loadSample(graph, { realDataFolder: '/nowhere', clock, calendar, logger, tell });

interface Counts {
  readonly counties: { readonly totalCount: number };
  readonly towns: { readonly totalCount: number };
  readonly stations: { readonly totalCount: number };
  readonly representatives: { readonly totalCount: number };
  readonly opinions: { readonly totalCount: number };
  readonly suggestions: { readonly nodes: readonly { readonly state: string }[]; readonly totalCount: number };
  readonly supervisedProjects: { readonly totalCount: number };
}

interface Decided {
  readonly livelihoodProgrammes: {
    readonly nodes: readonly {
      readonly rounds: {
        readonly nodes: readonly {
          readonly verdict: { readonly electedIds: readonly string[] };
          readonly resultFile: string;
        }[];
      };
      readonly candidates: {
        readonly nodes: readonly {
          readonly id: string;
          readonly supervisedProject: { readonly title: string } | null;
        }[];
      };
    }[];
  };
}

const counts = async (): Promise<Counts> => {
  const below = 'region: { code: "611000", descendants: true }';
  const query = `{
    counties: regions(where: { ${below}, level: { in: [COUNTY] } }) { totalCount }
    towns: regions(where: { ${below}, level: { in: [TOWNSHIP] } }) { totalCount }
    stations { totalCount }
    representatives { totalCount }
    opinions { totalCount }
    suggestions(first: 50) { nodes { state } totalCount }
    supervisedProjects { totalCount }
  }`;
  const { data, errors } = await client.ask(query, {}, systemViewer('spec'));
  if (errors) throw new Error(JSON.stringify(errors));
  return data as Counts;
};

/** From the given letter on the database fails, as a full disk would; until it is repaired. */
const failAfter = (letters: number): Promise<unknown> =>
  graph.subgraphs.stations.database.manager.query(
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$ BEGIN
       IF (SELECT count(*) FROM citizen_opinion) >= ${letters} THEN RAISE EXCEPTION 'disk full'; END IF;
       RETURN NEW; END $$;
     CREATE TRIGGER fails BEFORE INSERT ON citizen_opinion FOR EACH ROW EXECUTE FUNCTION fail()`,
  );
const repair = (): Promise<unknown> =>
  graph.subgraphs.stations.database.manager.query('DROP TRIGGER fails ON citizen_opinion; DROP FUNCTION fail()');

describe('The sample', () => {
  it('is not taken for complete when the database failed among the letters', async () => {
    await failAfter(50);
    const first = await load().catch((error: unknown) => error);
    const second = await load().catch((error: unknown) => error);
    await repair();

    expect(first).toMatchObject({ code: 'IMPORT_STOPPED' });
    expect(second).toMatchObject({ code: 'IMPORT_STOPPED' });
    expect((await counts()).opinions.totalCount).toBeLessThan(60);
  }, 240_000);

  it('is completed when its loading was stopped halfway, and nothing stands twice', async () => {
    const stop = new Error('stopped');
    const stopAtLetters = (line: string): void => {
      if (line.includes('来信')) throw stop;
    };
    await expect(load(stopAtLetters)).rejects.toBe(stop);
    const halfway = await counts();

    await load();

    const whole = await counts();
    expect(whole).toMatchObject({
      stations: halfway.stations,
      representatives: halfway.representatives,
      suggestions: halfway.suggestions,
    });
    expect(whole.opinions.totalCount).toBe(600);
  }, 240_000);

  it('is the prefecture of Shangluo: 7 counties, 110 towns, a station in each', async () => {
    const { counties, towns, stations, supervisedProjects } = await counts();

    expect([counties.totalCount, towns.totalCount]).toEqual([7, 110]);
    expect(stations.totalCount).toBeGreaterThan(118);
    expect(supervisedProjects.totalCount).toBeGreaterThan(0);
  });

  it('has suggestions in every state from draft to reply', async () => {
    const { suggestions } = await counts();

    const states = new Set(suggestions.nodes.map(({ state }) => state));

    for (const state of [
      'DRAFT',
      'SUBMITTED',
      'REGISTERED',
      'APPROVED',
      'ASSIGNED',
      'HANDLING',
      'REPLIED',
      'NOT_ADMITTED',
      'WITHDRAWN',
    ]) {
      expect(states).toContain(state);
    }
  });

  it('has a vote to its end: a verdict, ballots anyone recounts, and elected projects under supervision (VOT-9)', async () => {
    const query = `{ livelihoodProgrammes(where: { state: { eq: HANDED_OVER } }) { nodes { places
      rounds { nodes { state issued returned verdict { standing electedIds } resultFile } }
      candidates(where: { state: { eq: ELECTED } }) { nodes { id supervisedProject { title state } } } } } }`;

    const { data } = await client.ask(query, {}, systemViewer('spec'));

    const [programme] = (data as Decided).livelihoodProgrammes.nodes;
    const elected = programme?.candidates.nodes ?? [];
    expect(elected).toHaveLength(2);
    for (const { supervisedProject } of elected) expect(supervisedProject).toMatchObject({ title: expect.any(String) });
    expect(programme?.rounds.nodes).toMatchObject([
      { state: 'PUBLISHED', issued: 16, returned: 16, verdict: { standing: 'VALID' } },
    ]);
    expect(programme?.rounds.nodes[0]?.verdict.electedIds.toSorted()).toEqual(elected.map(({ id }) => id).toSorted());
    const ballots = (JSON.parse(programme?.rounds.nodes[0]?.resultFile ?? '{}') as { ballots: unknown[] }).ballots;
    expect(ballots).toHaveLength(16);
  });

  it('is loaded once: a second start changes nothing', async () => {
    const before = await counts();
    const told: string[] = [];

    await load((line) => told.push(line));

    expect(await counts()).toEqual(before);
    expect(told).toEqual([]);
  });

  it('gives the time back to the real clock', () => {
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});
