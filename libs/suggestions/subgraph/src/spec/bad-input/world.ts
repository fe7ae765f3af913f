import { testSubgraph } from '@renda/testing';

import { suggestions } from '../../index.ts';
import { unitNamed } from '../given.ts';
import { awardPlaces } from './award-places.ts';
import { awardRows } from './award-rows.ts';
import { casePlaces } from './case-places.ts';
import { caseRows } from './case-rows.ts';
import { otherPlaces } from './other-places.ts';
import { otherRows } from './other-rows.ts';
import { textOf } from './place.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

import type { Place } from './place.ts';
import type { PlaceName, Row, Subject } from './row.ts';

/** Every mutation of the subgraph; a new one must be added, or mutations.spec.ts fails. */
export const rows: readonly Row[] = [...caseRows, ...otherRows, ...awardRows];

export interface World {
  readonly graph: TestSubgraph;
  /** The place, made once for the whole spec. */
  readonly at: (name: PlaceName) => Promise<Place>;
  /** The same place made anew, to be moved on. */
  readonly fresh: (name: PlaceName) => Promise<Place>;
  readonly ask: (row: Row, input: Readonly<Record<string, unknown>>, viewer: Viewer) => Promise<Answer>;
  /** Does the work, and fails if any row of any table is another one than before. */
  readonly unchangedBy: (work: () => Promise<void>) => Promise<void>;
  readonly versionOf: (subject: Subject, place: Place) => Promise<number>;
  readonly statesOf: (subject: Subject) => readonly PlaceName[];
}

export const openWorld = async (): Promise<World> => {
  const graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  const ofCases = casePlaces(graph);
  const ofOthers = { ...otherPlaces(graph), ...awardPlaces(graph, ofCases.closed) };
  const made = new Map<PlaceName, Promise<Place>>();
  const fresh = async (name: PlaceName): Promise<Place> => {
    const place = await { ...ofCases, ...ofOthers }[name]();
    // Where nothing is to be merged, the other thing is a unit that could take the task.
    return name === 'assigned' ? { ...place, otherId: await unitNamed(graph, '更合适的单位') } : place;
  };
  const at = (name: PlaceName): Promise<Place> => {
    const known = made.get(name) ?? fresh(name);
    made.set(name, known);
    return known;
  };
  const names = {
    cases: Object.keys(ofCases) as PlaceName[],
    others: Object.keys(ofOthers) as PlaceName[],
  };
  const beginning = (...words: readonly string[]) =>
    names.others.filter((name) => words.some((word) => name.startsWith(word)));
  const statesOf = (subject: Subject): readonly PlaceName[] => {
    switch (subject) {
      case null:
        return [];
      case 'motion':
        return beginning('motion');
      case 'matter':
        return beginning('collected', 'sorted', 'matter', 'forwarded');
      case 'supervision':
        return beginning('supervis');
      case 'lookBack':
      case 'item':
        return beginning('look');
      case 'commendation':
      case 'attachment':
        return beginning(subject);
      default:
        return names.cases;
    }
  };
  return {
    graph,
    at,
    fresh,
    statesOf,
    ask: ({ name }, input, viewer) => graph.ask(textOf(name), { input }, viewer),
    versionOf: async (subject, place) => {
      const [table, id] = stored[subject ?? 'suggestion'];
      const [found] = await graph.database.manager.query<{ version: number }[]>(
        `SELECT version FROM ${table} WHERE id = $1`,
        [place[id]],
      );
      return found?.version ?? 0;
    },
    unchangedBy: async (work) => {
      const before = await dumpOf(graph);
      await work();
      expect(await dumpOf(graph)).toEqual(before);
    },
  };
};

// A rating is compared by its suggestion's version.
const stored = {
  suggestion: ['suggestion', 'suggestionId'],
  assignment: ['assignment', 'assignmentId'],
  reply: ['suggestion', 'suggestionId'],
  commitment: ['commitment', 'commitmentId'],
  motion: ['motion', 'motionId'],
  matter: ['committee_matter', 'matterId'],
  supervision: ['key_supervision', 'keySupervisionId'],
  lookBack: ['look_back', 'lookBackId'],
  item: ['look_back_item', 'itemId'],
  commendation: ['commendation', 'commendationId'],
  attachment: ['attachment', 'attachmentId'],
} as const satisfies Record<Exclude<Subject, null>, readonly [string, keyof Place]>;

/** How many rows every table has, and a fingerprint of them, in one statement. */
const dumpOf = async ({ database }: TestSubgraph): Promise<unknown> => {
  const tables = await database.manager.query<{ name: string }[]>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(relname) AS name FROM pg_stat_user_tables
     WHERE schemaname = current_schema() ORDER BY 1`,
  );
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*)::int AS n, sum(hashtextextended(t::text, 0)) AS print FROM ${name} t`,
  );
  expect(each.length).toBeGreaterThan(20);
  return database.manager.query(each.join(' UNION ALL '));
};

/** The code of the refusal; what went through, and what broke, have words of their own. */
export const refusalIn = ({ errors }: Answer): string => errors?.[0]?.extensions.code ?? 'NOT REFUSED';
