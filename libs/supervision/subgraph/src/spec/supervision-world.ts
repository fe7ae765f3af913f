import { randomUUID } from 'node:crypto';

import { asCommitteeStaff, asHandlingUnit, asRepresentative, dataOf, testSubgraph } from '@renda/testing';

import { supervision } from '../index.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph, TestSubgraphOptions } from '@renda/testing';

import type { SupervisionContext } from '../context.ts';

export const county = '611002';
export const elsewhere = '611021';
export const unitId = randomUUID();
export const representativeId = randomUUID();

export const staff = asCommitteeStaff(county);
export const responsibleUnit = asHandlingUnit(unitId, county);
export const representative = asRepresentative(representativeId, county);

/** What each mutation returns, and of it what every test may want. */
const results = {
  project: 'project { id version state progress { light } percent spent finishOn grade reportedMonth }',
  projects: 'projects { id link { state leader { id } committeeField group { id } distance } }',
  inspection: 'inspection { id version }',
  rectification: 'rectification { id version state rounds overdue owner { id } signedOffBy note }',
  item: 'item { id version state publishedOn grade steps { number event from to text } }',
} as const;

export type Result = keyof typeof results;

const resultOf = (mutation: string): Result => {
  if (mutation === 'proposeProjectLinks') return 'projects';
  if (mutation.endsWith('Inspection')) return 'inspection';
  if (/(^report|Supervision)ItemRectification$|SupervisionItem$|SupervisionStep$|Deliberation$/.test(mutation))
    return 'item';
  return mutation.endsWith('Rectification') ? 'rectification' : 'project';
};

const effects =
  'effects { applied replayed checks { name passed } deadlines { name due } notices { kind to { role subject } } events { kind } }';

export interface Changed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly [field: string]: unknown;
}

export interface Effects {
  readonly applied: boolean;
  readonly replayed: boolean;
  readonly checks: readonly { readonly name: string; readonly passed: boolean }[];
  readonly deadlines: readonly { readonly name: string; readonly due: string }[];
  readonly notices: readonly {
    readonly kind: string;
    readonly to: { readonly role: string; readonly subject: string | null };
  }[];
  readonly events: readonly { readonly kind: string }[];
}

export type Payload = { readonly effects: Effects } & Readonly<Record<Result, Changed>>;

export interface SupervisionWorld extends TestSubgraph<SupervisionContext> {
  try(mutation: string, input: object, viewer?: Viewer): Promise<Answer<Readonly<Record<string, Payload>>>>;
  /** The payload; fails when it was refused. */
  payload(mutation: string, input: object, viewer?: Viewer): Promise<Payload>;
  /** What was changed; fails when it was refused. */
  done(mutation: string, input: object, viewer?: Viewer): Promise<Changed>;
}

/** The subgraph on a Monday, 2 March 2026, unless said otherwise. */
export const supervisionWorld = async (options: TestSubgraphOptions = {}): Promise<SupervisionWorld> => {
  const graph = await testSubgraph(supervision, options);
  const ask: SupervisionWorld['try'] = (mutation, input, viewer = staff) => {
    const Input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const more = mutation === 'replaceProject' ? 'replacement { id state }' : '';
    const wanted = `${results[resultOf(mutation)]} ${more} ${effects}`;
    return graph.ask(`mutation ($input: ${Input}!) { ${mutation}(input: $input) { ${wanted} } }`, { input }, viewer);
  };
  const payload: SupervisionWorld['payload'] = async (mutation, input, viewer) => {
    const answer = dataOf(await ask(mutation, input, viewer))[mutation];
    if (!answer) throw new Error(`${mutation} gave nothing.`);
    return answer;
  };
  return {
    ...graph,
    try: ask,
    payload,
    done: async (mutation, input, viewer) => (await payload(mutation, input, viewer))[resultOf(mutation)],
  };
};
