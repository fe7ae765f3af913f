import { asCommitteeStaff, asGovernmentOffice, asHandlingUnit, asRepresentative, dataOf } from '@renda/testing';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

export const region = '611002';
export const author = '01900000-0000-7000-8000-00000000000a';
export const signer = '01900000-0000-7000-8000-00000000000b';
export const asAuthor = asRepresentative(author, region);
export const asSigner = asRepresentative(signer, region);
export const asOffice = asCommitteeStaff(region);
export const asGovernment = asGovernmentOffice(region);

type Input = Readonly<Record<string, unknown>>;

/** What every step of a case answers. */
export interface Stepped {
  readonly suggestion: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly number: number | null;
    readonly resultClass: string | null;
    readonly deadline: { readonly due: string; readonly explanation: { readonly rule: string } } | null;
    readonly assignments: readonly Task[];
  };
  readonly effects: { readonly applied: boolean; readonly events: readonly { readonly kind: string }[] };
}

export interface Task {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly role: string;
  readonly unit: { readonly id: string };
  readonly replyDeadline: { readonly due: string } | null;
}

const suggestionFields = `id version state number resultClass deadline { due explanation { rule } }
  assignments { id version state role unit { id } replyDeadline { due } }`;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Asks any mutation that answers with a suggestion. */
export const mutate = (graph: TestSubgraph, name: string, input: Input, viewer: Viewer): Promise<Answer> =>
  graph.ask(
    `mutation ($input: ${capitalised(name)}Input!) { ${name}(input: $input) {
       suggestion { ${suggestionFields} } effects { applied events { kind } } } }`,
    { input },
    viewer,
  );

export const stepped = async (graph: TestSubgraph, name: string, input: Input, viewer: Viewer): Promise<Stepped> => {
  const data = dataOf(await mutate(graph, name, input, viewer)) as Readonly<Record<string, Stepped>>;
  const step = data[name];
  if (!step) throw new Error(`${name} answered nothing.`);
  return step;
};

export const unitNamed = async (graph: TestSubgraph, name: string): Promise<string> => {
  const query = `mutation ($input: RegisterHandlingUnitInput!) {
    registerHandlingUnit(input: $input) { handlingUnit { id } created } }`;
  const answer = await graph.ask<{ registerHandlingUnit: { handlingUnit: { id: string } } }>(
    query,
    { input: { name, regionCode: region } },
    asOffice,
  );
  return dataOf(answer).registerHandlingUnit.handlingUnit.id;
};

export const form = {
  title: '关于加快县城老旧小区供水管网改造的建议',
  text: '县城老旧小区供水管网使用超过二十年，爆管和水压不足的问题多次反映，建议列入今年改造计划并落实资金。',
};

export const reply = {
  resultClass: 'C',
  text: '经研究，因资金条件限制，暂时无法解决，我局将积极争取。',
  signer: '张局长',
  officer: '李科长',
  officerPhone: '13812345678',
  delivery: 'FACE_TO_FACE',
  reason: '资金尚未落实。',
};

const steps = ['draft', 'submit', 'register', 'admit', 'assign', 'sign', 'contact', 'reply'] as const;
export type Step = (typeof steps)[number];

export interface Given {
  readonly id: string;
  readonly unitId: string;
  readonly asUnit: Viewer;
  readonly task: Task | undefined;
  readonly step: Stepped;
}

let units = 0;

/** A case taken by one lead unit as far as the step. */
export const givenCase = async (graph: TestSubgraph, until: Step, fields: Input = {}): Promise<Given> => {
  const unitId = await unitNamed(graph, `水务局${(units += 1)}`);
  const asUnit = asHandlingUnit(unitId, region);
  let step = await stepped(graph, 'draftSuggestion', { regionCode: region, ...form, ...fields }, asAuthor);
  const { id } = step.suggestion;
  const task = (): Task | undefined => step.suggestion.assignments[0];
  const assignmentId = (): string => task()?.id ?? '';
  const ways: Record<Step, () => Promise<Stepped>> = {
    draft: () => Promise.resolve(step),
    submit: async () => {
      await stepped(graph, 'findSimilarSuggestions', { suggestionId: id }, asAuthor);
      return stepped(graph, 'submitSuggestion', { suggestionId: id }, asAuthor);
    },
    register: () => stepped(graph, 'registerSuggestion', { suggestionId: id }, asOffice),
    admit: () => stepped(graph, 'admitSuggestion', { suggestionId: id }, asOffice),
    assign: () =>
      stepped(graph, 'assignSuggestion', { suggestionId: id, units: [{ unitId, role: 'LEAD' }] }, asGovernment),
    sign: () => stepped(graph, 'signForAssignment', { assignmentId: assignmentId() }, asUnit),
    contact: () =>
      stepped(
        graph,
        'recordCommunication',
        { assignmentId: assignmentId(), heldOn: graph.clock.today(), form: 'PHONE', summary: '电话沟通情况。' },
        asUnit,
      ),
    reply: () => stepped(graph, 'replyToAssignment', { assignmentId: assignmentId(), ...reply }, asUnit),
  };
  for (const each of steps.slice(0, steps.indexOf(until) + 1)) step = await ways[each]();
  return { id, unitId, asUnit, task: task(), step };
};
