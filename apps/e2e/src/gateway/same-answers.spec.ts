import { exampleQueries } from '@renda/console/examples';
import { asAdmin, asAnalyst, asCommitteeStaff } from '@renda/testing';

import { openSplitGraph } from '../graph/open-split-graph.ts';
import { openWholeGraph } from '../graph/open-whole-graph.ts';
import { stepsIn } from '../journeys/steps.ts';
import { openTownship } from '../journeys/township.ts';

import type { Viewer } from '@renda/identity';
import type { Answer } from '@renda/testing';
import type { SplitGraph } from '../graph/open-split-graph.ts';
import type { ServedGraph } from '../graph/serve-for-spec.ts';

const id = '01900000-0000-7000-8000-000000000000';
const questions: readonly { name: string; query: string; variables?: Readonly<Record<string, unknown>> }[] = [
  ...exampleQueries,
  { name: 'closed fields', query: '{ opinions { nodes { id } } auditEntries { nodes { kind } } }' },
  { name: 'one closed field among open ones', query: `{ stations { nodes { id visits { totalCount } } } }` },
  { name: 'nothing there', query: `{ station(id: "${id}") { name } suggestion(id: "${id}") { title } }` },
  {
    name: 'a command refused',
    query: `mutation { sortOpinion(input: { opinionId: "${id}", category: OTHER }) { opinion { id } } }`,
  },
  {
    name: 'a literal that is no day',
    query: '{ suggestions(where: { submittedOn: { lt: "2026-02-30" } }) { totalCount } }',
  },
  { name: 'a page too large', query: '{ stations(first: 5000) { totalCount nodes { id } } }' },
  { name: 'a cursor that is none', query: '{ stations(after: "nonsense") { nodes { id } } }' },
  {
    name: 'a variable that is no day',
    query: 'query ($day: Day) { suggestions(where: { submittedOn: { lt: $day } }) { totalCount } }',
    variables: { day: 'soon' },
  },
];
const viewers: readonly (readonly [string, Viewer | undefined])[] = [
  ['anyone', undefined],
  ['committee staff', asCommitteeStaff('611000')],
  ['an analyst', asAnalyst('611000')],
  ['an administrator', asAdmin()],
];

// The order in which two refusals of one answer come is nobody's promise.
const comparable = ({ data, errors = [] }: Answer) => ({
  data,
  errors: errors
    .map(({ message, path, extensions }) => JSON.stringify({ path, message, extensions }))
    .sort((a, b) => (a < b ? -1 : 1)),
});

describe('One process, merged or planned, and a process for each subgraph', () => {
  let near: ServedGraph;
  let planned: ServedGraph;
  let far: SplitGraph;
  beforeAll(async () => {
    const whole = await openWholeGraph();
    await openTownship(stepsIn(whole));
    near = await whole.serve('merged');
    planned = await whole.serve('planned');
    far = await openSplitGraph(whole.databaseUrl, whole.clock);
  }, 90_000);

  describe.each(viewers)('give %s the same answer', (_, viewer) => {
    it.each(questions)('to $name', async ({ query, variables = {} }) => {
      const here = await near.ask(query, variables, viewer);
      const there = await far.ask(query, variables, viewer);
      const between = await planned.ask(query, variables, viewer);

      expect(comparable(there)).toEqual(comparable(here));
      expect(comparable(between)).toEqual(comparable(here));
      expect(JSON.stringify(here)).not.toMatch(/SERVER_ERROR|SERVICE_ERROR/);
    });
  });
});
