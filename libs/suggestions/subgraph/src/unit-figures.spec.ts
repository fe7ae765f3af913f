import { asAnyone, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { asAuthor, asOffice, givenCase, region, reply, stepped } from './spec/given.ts';
import { rate } from './spec/jointly-signed.ts';

import type { TestSubgraph } from '@renda/testing';

import type { Given } from './spec/given.ts';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
}

type Parts = Readonly<Record<string, { readonly points: number; readonly rate: Rate }>>;

interface Figures {
  readonly parts: Parts;
  readonly progress:
    { readonly replied: number; readonly onTime: number; readonly overdue: number; readonly noted: number } | undefined;
}

const figuresOf = async (unitId: string): Promise<Figures> => {
  const stretch = `regionCode: "${region}", from: "2026-01-01", to: "2026-12-31"`;
  const answer = await graph.ask<{
    unitAssessments: { unit: { id: string }; parts: { name: string; points: number; rate: Rate }[] }[];
    unitProgress: { unitId: string; replied: number; onTime: number; overdue: number; noted: number }[];
  }>(
    `{ unitAssessments(first: 200, ${stretch}) { unit { id } parts { name points rate { numerator denominator excluded } } }
       unitProgress(${stretch}) { unitId replied onTime overdue noted } }`,
    {},
    asAnyone(),
  );
  const { unitAssessments, unitProgress } = dataOf(answer);
  const parts = unitAssessments.find(({ unit }) => unit.id === unitId)?.parts ?? [];
  return {
    parts: Object.fromEntries(parts.map(({ name, ...part }) => [name, part])),
    progress: unitProgress.find((row) => row.unitId === unitId),
  };
};

const repliesOf = async (
  id: string,
): Promise<readonly { readonly id: string; readonly commitments: readonly { readonly id: string }[] }[]> => {
  const query = 'query ($id: ID!) { suggestion(id: $id) { replies { id commitments { id } } } }';
  const answer = await graph.ask<{ suggestion: { replies: { id: string; commitments: { id: string }[] }[] } }>(
    query,
    { id },
    asOffice,
  );
  return dataOf(answer).suggestion.replies;
};

const solved = { ...reply, resultClass: 'A', evidence: '验收报告' };
const promising = { ...reply, resultClass: 'B', commitments: [{ text: '六月底前完成', dueOn: '2026-06-30' }] };

const repliedWith = async (answer: object): Promise<Given> => {
  const given = await givenCase(graph, 'contact');
  await stepped(graph, 'replyToAssignment', { assignmentId: given.task?.id, ...answer }, given.asUnit);
  return given;
};

/** Replied to, rated 满意, and found undone by a look-back. */
const foundUndone = async (answer: object): Promise<Given> => {
  const given = await repliedWith(answer);
  const [replied] = await repliesOf(given.id);
  dataOf(await rate(graph, replied?.id, {}, asAuthor));
  const ask = (name: string, input: object, fields: string): Promise<Readonly<Record<string, never>>> =>
    graph
      .ask<Readonly<Record<string, never>>>(
        `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`,
        { input },
        asOffice,
      )
      .then(dataOf);
  const time = { from: '2026-01-01', to: '2026-03-02', sample: 100 };
  const opened = (await ask(
    'openLookBack',
    { regionCode: region, name: '回头看', ...time },
    'lookBack { items(first: 200) { nodes { id reply { id } } } }',
  )) as unknown as { openLookBack: { lookBack: { items: { nodes: { id: string; reply: { id: string } }[] } } } };
  const item = opened.openLookBack.lookBack.items.nodes.find((each) => each.reply.id === replied?.id);
  await ask('inspectReply', { itemId: item?.id, done: false, text: '现场未完工' }, 'item { id }');
  return given;
};

const repliedAgain = async ({ task, asUnit }: Given): Promise<void> => {
  await stepped(graph, 'replyToAssignment', { assignmentId: task?.id, ...solved }, asUnit);
};

describe('What is counted against a unit', () => {
  it('keeps each new date of a promise after the second reply is filed (SUG-4)', async () => {
    const given = await repliedWith(promising);
    const [first] = await repliesOf(given.id);
    dataOf(await rate(graph, first?.id, {}, asAuthor));
    await stepped(graph, 'followUpSuggestion', { suggestionId: given.id, reason: '尚未完成' }, asOffice);
    const commitmentId = first?.commitments[0]?.id;
    const asked = { commitmentId, dueOn: '2026-09-30', reason: '材料未到' };
    await stepped(graph, 'requestCommitmentShift', asked, given.asUnit);
    await stepped(graph, 'decideCommitmentShift', { commitmentId, agree: true }, asOffice);
    await stepped(graph, 'followUpSuggestion', { suggestionId: given.id, reason: '仍未完成' }, asOffice);

    await repliedAgain(given);

    expect((await figuresOf(given.unitId)).parts.SHIFTED_PROMISE).toMatchObject({ points: -2, rate: { numerator: 1 } });
  });

  it('keeps what a look-back found undone after the second reply is filed (SUG-8)', async () => {
    const given = await foundUndone(solved);

    await repliedAgain(given);

    const { parts } = await figuresOf(given.unitId);
    expect(parts.SOLVED_FOUND_UNDONE).toMatchObject({ points: -5, rate: { numerator: 1 } });
  });

  it('tells class A found undone apart from the promises of class B (SUG-8)', async () => {
    const { unitId } = await foundUndone(promising);

    const { parts } = await figuresOf(unitId);

    expect(parts.SOLVED_FOUND_UNDONE?.rate.numerator).toBe(0);
    expect(parts.PROMISED_FOUND_UNDONE).toMatchObject({ points: -5, rate: { numerator: 1 } });
  });
});

describe('A task past its day', () => {
  it('counts as not in time while the unit stays silent (SUG-9, SUG-11)', async () => {
    const { unitId } = await givenCase(graph, 'sign');
    graph.clock.moveToDay('2026-06-02');
    const onItsDay = await figuresOf(unitId);
    graph.clock.moveToDay('2026-06-03');

    const after = await figuresOf(unitId);

    expect(onItsDay.parts.ON_TIME).toEqual({ points: 30, rate: { numerator: 0, denominator: 0, excluded: 1 } });
    expect(after.parts.ON_TIME).toEqual({ points: 0, rate: { numerator: 0, denominator: 1, excluded: 0 } });
    expect(after.progress).toMatchObject({ overdue: 1 });
  });

  it('is overdue again where the second reply is not filed by its day (SUG-9)', async () => {
    const given = await repliedWith(reply);
    const [first] = await repliesOf(given.id);
    dataOf(await rate(graph, first?.id, { result: 'UNSATISFIED', reason: '没有解决' }, asAuthor));
    await stepped(graph, 'orderRehandling', { suggestionId: given.id, note: '再次办理' }, asOffice);
    const before = await figuresOf(given.unitId);
    graph.clock.moveToDay('2026-05-20');

    const after = await figuresOf(given.unitId);

    expect(before.progress).toMatchObject({ overdue: 0 });
    expect(after.progress).toMatchObject({ replied: 1, overdue: 1 });
    expect(after.parts.ON_TIME?.rate).toEqual({ numerator: 0, denominator: 1, excluded: 0 });
  });

  it('is none where it was noted as reference, which is counted apart (SUG-4)', async () => {
    const { unitId, task, asUnit } = await givenCase(graph, 'sign', { referenceOnly: true });
    await stepped(graph, 'noteAsReference', { assignmentId: task?.id }, asUnit);
    graph.clock.moveToDay('2026-12-01');

    const { parts, progress } = await figuresOf(unitId);

    expect(progress).toMatchObject({ replied: 0, overdue: 0, noted: 1 });
    expect(parts.ON_TIME?.rate).toEqual({ numerator: 0, denominator: 0, excluded: 1 });
    expect(parts.CONTACTED?.rate).toEqual({ numerator: 0, denominator: 0, excluded: 1 });
  });
});
