import { asChairpersons, asCommitteeStaff, asDeputyDirector, asHandlingUnit, testSubgraph } from '@renda/testing';
import fc from 'fast-check';

import { suggestions } from './index.ts';
import { asAuthor, asGovernment, asOffice, form, mutate, region, reply, stepped, unitNamed } from './spec/given.ts';
import { commands, newModel, next } from './spec/model.ts';

import type { Answer, TestSubgraph } from '@renda/testing';

import type { Command, Model } from './spec/model.ts';

/** Full length by hand: SUGGESTION_MODEL_STEPS=10000. */
const steps = Number(process.env.SUGGESTION_MODEL_STEPS ?? 180);

let graph: TestSubgraph;
let units: readonly string[] = [];

interface Seen {
  readonly state: string;
  readonly assignments: readonly {
    readonly id: string;
    readonly state: string;
    readonly unit: { readonly id: string };
  }[];
  readonly replies: readonly { readonly id: string }[];
}

const look = async (id: string): Promise<Seen> => {
  const query =
    'query ($id: ID!) { suggestion(id: $id) { state assignments { id state unit { id } } replies { id } } }';
  const answer = await graph.ask<{ suggestion: Seen }>(query, { id }, asAuthor);
  if (!answer.data) throw new Error('The author no longer sees the case.');
  return answer.data.suggestion;
};

const decision = { meeting: '主任会议', number: '1', decidedOn: '2026-03-02', text: '同意。' };

const send = async (id: string, command: Command): Promise<Answer> => {
  const { assignments, replies } = await look(id);
  const task = assignments.findLast(({ state }) => state !== 'RELEASED') ?? assignments.at(-1);
  const assignmentId = task?.id ?? id;
  const unitId = task?.unit.id ?? units[0] ?? '';
  const other =
    units.find((each) => !assignments.some(({ unit, state }) => unit.id === each && state !== 'RELEASED')) ?? unitId;
  const asUnit = asHandlingUnit(unitId, region);
  const above = asCommitteeStaff('611000');
  const suggestionId = id;
  const rating = { replyId: replies.at(-1)?.id ?? id, attitude: 'SATISFIED', reason: '说明' };
  const batch = (approve: boolean): Promise<Answer> =>
    graph.ask(
      'mutation ($input: ApproveSuggestionsInput!) { approveSuggestions(input: $input) { suggestions { id } } }',
      { input: { items: [{ suggestionId, approve, reason: '请补充' }] } },
      asDeputyDirector(region),
    );
  const hardCase = (onceMore: boolean): Promise<Answer> =>
    mutate(
      graph,
      'concludeHardCase',
      { suggestionId, onceMore, review: 'EXPERT_REVIEW', decision },
      asChairpersons(region),
    );
  const ways: Record<Command, () => Promise<Answer>> = {
    findSimilar: () => mutate(graph, 'findSimilarSuggestions', { suggestionId }, asAuthor),
    edit: () => mutate(graph, 'editSuggestion', { suggestionId, text: `${form.text}${Math.random()}` }, asAuthor),
    submit: () => mutate(graph, 'submitSuggestion', { suggestionId }, asAuthor),
    register: () => mutate(graph, 'registerSuggestion', { suggestionId }, asOffice),
    return: () => mutate(graph, 'returnSuggestion', { suggestionId, reason: '补充' }, asOffice),
    notAdmit: () =>
      mutate(graph, 'notAdmitSuggestion', { suggestionId, ground: 'OTHER', explanation: '说明' }, asOffice),
    admit: () => mutate(graph, 'admitSuggestion', { suggestionId }, asOffice),
    approve: () => batch(true),
    sendBack: () => batch(false),
    escalate: () =>
      mutate(graph, 'escalateSuggestion', { suggestionId, regionCode: '611000', reason: '上级事权' }, asOffice),
    takeUp: () => mutate(graph, 'takeUpEscalated', { suggestionId }, above),
    decline: () => mutate(graph, 'declineEscalated', { suggestionId, reason: '不属本级' }, above),
    assign: () =>
      mutate(graph, 'assignSuggestion', { suggestionId, units: [{ unitId: units[0], role: 'LEAD' }] }, asGovernment),
    sign: () => mutate(graph, 'signForAssignment', { assignmentId }, asUnit),
    askAdjustment: () =>
      mutate(graph, 'requestAdjustment', { assignmentId, reason: '不属职责', betterUnitId: other }, asUnit),
    reassign: () => mutate(graph, 'decideAdjustment', { assignmentId, accept: true }, asGovernment),
    refuseAdjustment: () =>
      mutate(graph, 'decideAdjustment', { assignmentId, accept: false, note: '属你单位' }, asGovernment),
    contact: () =>
      mutate(
        graph,
        'recordCommunication',
        { assignmentId, heldOn: '2026-03-02', form: 'VISIT', summary: '走访' },
        asUnit,
      ),
    askExtension: () => mutate(graph, 'requestExtension', { assignmentId, reason: '复杂' }, asUnit),
    grantExtension: () => mutate(graph, 'decideExtension', { assignmentId, grant: true }, asGovernment),
    reply: () => mutate(graph, 'replyToAssignment', { assignmentId, ...reply }, asUnit),
    satisfied: () => mutate(graph, 'evaluateReply', { ...rating, result: 'SATISFIED' }, asAuthor),
    unsatisfied: () => mutate(graph, 'evaluateReply', { ...rating, result: 'UNSATISFIED' }, asAuthor),
    rehandle: () => mutate(graph, 'orderRehandling', { suggestionId, note: '再办' }, asOffice),
    onceMore: () => hardCase(true),
    explain: () => hardCase(false),
    followUp: () => mutate(graph, 'followUpSuggestion', { suggestionId, reason: '未落实' }, asOffice),
    verify: () => mutate(graph, 'verifyFollowUp', { suggestionId, note: '已核实' }, asOffice),
    withdraw: () => mutate(graph, 'withdrawSuggestion', { suggestionId, reason: '已解决' }, asAuthor),
  };
  return ways[command]();
};

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  units = [await unitNamed(graph, '水务局'), await unitNamed(graph, '住建局')];
});

describe('Random commands through the graph (SUG-4)', () => {
  it('do what an independent model of the table says, and nothing else', async () => {
    const counts = { accepted: 0, refused: 0, rows: new Map<string, number>() };
    let left = steps;

    const walk = async (choices: readonly { readonly pick: number; readonly sensible: boolean }[], dual: boolean) => {
      const origin = dual ? 'DUAL_CONTACT' : 'REPRESENTATIVE';
      const drafted = await stepped(graph, 'draftSuggestion', { regionCode: region, ...form, origin }, asAuthor);
      const { id } = drafted.suggestion;
      let model: Model = newModel(dual);
      for (const { pick, sensible } of choices) {
        const possible = commands.filter(
          (command) => next(model, command) && command !== 'withdraw' && command !== 'notAdmit',
        );
        const among = sensible && possible.length > 0 ? possible : commands;
        const command = among[pick % among.length] ?? 'withdraw';
        const expected = next(model, command);
        const answer = await send(id, command);
        const { state } = await look(id);

        const refusal = answer.errors?.[0]?.extensions.code;
        expect({
          from: model.state,
          command,
          accepted: !refusal,
          state,
          fault: refusal === 'INTERNAL_SERVER_ERROR',
        }).toEqual({
          from: model.state,
          command,
          accepted: expected !== null,
          state: (expected ?? model).state,
          fault: false,
        });
        if (expected) {
          const row = `${model.state} ${command}`;
          counts.rows.set(row, (counts.rows.get(row) ?? 0) + 1);
          counts.accepted += 1;
        } else counts.refused += 1;
        model = expected ?? model;
        left -= 1;
      }
    };

    const choice = fc.record({ pick: fc.nat(10_000), sensible: fc.integer({ min: 0, max: 9 }).map((n) => n < 6) });
    const length = 60;
    await fc.assert(fc.asyncProperty(fc.array(choice, { minLength: length, maxLength: length }), fc.boolean(), walk), {
      numRuns: Math.ceil(steps / length),
      endOnFailure: true,
      seed: Number(process.env.RENDA_SEED ?? 20_260_302),
    });

    expect(left).toBeLessThanOrEqual(0);
    expect(counts.accepted * 3).toBeGreaterThanOrEqual(counts.accepted + counts.refused);
    process.stdout.write(`${counts.accepted} accepted, ${counts.refused} refused, ${counts.rows.size} rows taken\n`);
  }, 600_000);
});
