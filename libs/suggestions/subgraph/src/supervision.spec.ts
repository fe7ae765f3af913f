import { readTable } from '@renda/spreadsheet';
import { asAnyone, asChairpersons, asPresidium, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from './index.ts';
import { pdf, stored } from './spec/files.ts';
import { asAuthor, asOffice, givenCase, region, reply, stepped } from './spec/given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
});

beforeEach(() => graph.clock.moveToDay('2026-03-02'));

const decision = {
  meeting: '主任会议第三次会议',
  number: '〔2026〕5号',
  decidedOn: '2026-03-02',
  text: '列为重点督办件。',
};

const mutation = <T>(
  name: string,
  input: object,
  fields: string,
  viewer: Viewer,
): Promise<Answer<Record<string, T>>> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return graph.ask(`mutation ($input: ${type}) { ${name}(input: $input) { ${fields} } }`, { input }, viewer);
};

const replied = async (): Promise<{ id: string; replyId: string }> => {
  const given = await givenCase(graph, 'contact');
  const answer = { ...reply, resultClass: 'A', evidence: '验收单' };
  await stepped(graph, 'replyToAssignment', { assignmentId: given.task?.id, ...answer }, given.asUnit);
  const seen = await graph.ask<{ suggestion: { replies: { id: string }[] } }>(
    'query ($id: ID!) { suggestion(id: $id) { replies { id } } }',
    { id: given.id },
  );
  return { id: given.id, replyId: dataOf(seen).suggestion.replies[0]?.id ?? '' };
};

describe('Key supervision (SUG-7)', () => {
  const start = (
    suggestionId: string,
    leader: string,
  ): Promise<Answer<Record<string, { keySupervision: { id: string } }>>> =>
    mutation(
      'startKeySupervision',
      { suggestionId, leaderKind: 'CONGRESS', leader, decision },
      'keySupervision { id }',
      asChairpersons(region),
    );

  it('is led at most perLeaderMax times a year by one leader', async () => {
    const cases = [await givenCase(graph, 'sign'), await givenCase(graph, 'sign'), await givenCase(graph, 'sign')];

    const answers = [];
    for (const { id } of cases) answers.push(await start(id, '王主任'));

    expect(answers.slice(0, 2).map(({ errors }) => errors)).toEqual([undefined, undefined]);
    expect(answers[2]).toBeRefusedWith('LEADER_HAS_ENOUGH');
  });

  it('is not the presidium’s, except in a township, where it stands in for the leaders (ACC-4)', async () => {
    const { id } = await givenCase(graph, 'sign');
    const keySupervisionId = dataOf(await start(id, '赵副主任')).startKeySupervision?.keySupervision.id;
    const step = { keySupervisionId, kind: 'VISIT', heldOn: '2026-03-02', text: '现场察看' };

    const inCounty = await mutation('recordSupervisionStep', step, 'keySupervision { id }', asPresidium(region));
    const inTownship = await mutation('recordSupervisionStep', step, 'keySupervision { id }', asPresidium('611002100'));

    expect(inCounty).toBeRefusedWith('FORBIDDEN');
    // A township's presidium passes the door, and is then told that the case is another region's.
    expect(inTownship).toBeRefusedWith('OUT_OF_REGION');
  });

  it('keeps its steps, and is public with its result when it ends', async () => {
    const { id } = await givenCase(graph, 'sign');
    const begun = dataOf(await start(id, '李副主任')).startKeySupervision?.keySupervision.id;
    const step = { keySupervisionId: begun, kind: 'VISIT', heldOn: '2026-03-02', text: '现场察看管网' };
    await mutation('recordSupervisionStep', step, 'keySupervision { id }', asOffice);
    await mutation(
      'closeKeySupervision',
      { keySupervisionId: begun, result: '改造完成' },
      'keySupervision { id }',
      asOffice,
    );

    const late = await mutation('recordSupervisionStep', step, 'keySupervision { id }', asOffice);
    const seen = await graph.ask(
      'query ($id: ID!) { suggestion(id: $id) { keySupervisions { leader result steps { kind } } decisions { matter } } }',
      { id },
      asAnyone(),
    );

    expect(late).toBeRefusedWith('SUPERVISION_ENDED');
    expect(seen.data).toEqual({
      suggestion: {
        keySupervisions: [{ leader: '李副主任', result: '改造完成', steps: [{ kind: 'VISIT' }] }],
        decisions: [{ matter: 'KEY_SUPERVISION' }],
      },
    });
  });
});

describe('Look-back (SUG-8)', () => {
  it('covers the replies the scheme marks; what is found undone is followed up', async () => {
    const { id, replyId } = await replied();
    await stepped(graph, 'evaluateReply', { replyId, attitude: 'SATISFIED', result: 'SATISFIED' }, asAuthor);
    await givenCase(graph, 'reply');
    const input = { regionCode: region, name: '回头看', from: '2026-01-01', to: '2026-03-02', sample: 10 };
    interface Opened {
      readonly lookBack: {
        readonly id: string;
        readonly items: { readonly nodes: readonly { readonly id: string; readonly sampled: boolean }[] };
      };
    }
    const opened = dataOf(
      await mutation<Opened>('openLookBack', input, 'lookBack { id items { nodes { id sampled } } }', asOffice),
    ).openLookBack;
    const lookBackId = opened?.lookBack.id;

    const early = await mutation('closeLookBack', { lookBackId }, 'lookBack { id }', asOffice);
    const itemId = opened?.lookBack.items.nodes[0]?.id;
    const attachmentIds = [await stored(graph, pdf, asOffice, { name: '现场.pdf' })];
    const inspected = await mutation(
      'inspectReply',
      { itemId, done: false, text: '现场未完工', newClass: 'B', attachmentIds },
      'item { newClass selfAttachments { name } foundAttachments { name } }',
      asOffice,
    );
    const closed = await mutation(
      'closeLookBack',
      { lookBackId },
      'lookBack { closedOn summary { groups { count rate { numerator denominator } } } }',
      asOffice,
    );
    const seen = await graph.ask(
      'query ($id: ID!) { suggestion(id: $id) { state resultClass replies { resultClass } } }',
      { id },
    );

    expect(opened?.lookBack.items.nodes).toMatchObject([{ sampled: true }]);
    expect(early).toBeRefusedWith('LOOK_BACK_UNFINISHED');
    expect(inspected.data).toEqual({
      inspectReply: { item: { newClass: 'B', selfAttachments: [], foundAttachments: [{ name: '现场.pdf' }] } },
    });
    expect(closed.data?.closeLookBack).toMatchObject({
      lookBack: { closedOn: '2026-03-02', summary: { groups: [{ count: 1, rate: { numerator: 0, denominator: 1 } }] } },
    });
    expect(seen.data).toEqual({
      suggestion: { state: 'FOLLOW_UP', resultClass: 'B', replies: [{ resultClass: 'A' }] },
    });
  });
});

describe('Bulletins and assessment (SUG-9, SUG-11)', () => {
  it('freezes the figures of its moment, and the workbook holds the same', async () => {
    await replied();
    const input = { regionCode: region, kind: 'MONTHLY', from: '2026-03-01', to: '2026-03-31', title: '三月通报' };
    interface Frozen {
      readonly bulletin: {
        readonly id: string;
        readonly rows: readonly {
          readonly unit: string;
          readonly assigned: number;
          readonly replied: number;
          readonly onTime: number;
        }[];
        readonly xlsx: string;
      };
    }
    const fields = 'bulletin { id rows { unit assigned replied onTime } xlsx }';
    const frozen = dataOf(await mutation<Frozen>('freezeBulletin', input, fields, asOffice)).freezeBulletin?.bulletin;
    await givenCase(graph, 'sign');
    const later = await graph.ask<{ bulletins: { nodes: { rows: unknown[] }[] } }>(
      '{ bulletins { nodes { rows { unit } } } }',
    );

    const sheet = await readTable(Buffer.from(frozen?.xlsx ?? '', 'base64'));
    const written: (readonly unknown[])[] = [];
    for await (const row of sheet) written.push(row.cells.slice(0, 4).map(({ value }) => value));

    expect(dataOf(later).bulletins.nodes[0]?.rows).toHaveLength(frozen?.rows.length ?? 0);
    expect(written.length).toBeGreaterThan(0);
    expect(written).toEqual(
      frozen?.rows.map(({ unit, assigned, replied: answered, onTime }) => [unit, assigned, answered, onTime]),
    );
  });

  it('keeps the query that made it, which anybody can ask again', async () => {
    await replied();
    const input = { regionCode: region, kind: 'MONTHLY', from: '2026-03-01', to: '2026-03-31', title: '三月通报' };
    const fields = `bulletin { query rows { unitId unit assigned replied onTime overdue noted solved
      classes { resultClass count } satisfied rated } }`;
    const frozen = dataOf(
      await mutation<{ bulletin: { query: string; rows: unknown } }>('freezeBulletin', input, fields, asOffice),
    ).freezeBulletin?.bulletin;

    const again = await graph.ask(frozen?.query ?? '', {}, asAnyone());

    expect(again.data).toEqual({ unitProgress: frozen?.rows });
  });

  it('is final after the last reply’s legal limit has ended, not on its last day', async () => {
    const input = { regionCode: region, kind: 'FINAL', from: '2026-01-01', to: '2026-02-28', title: '办理情况通报' };
    const freeze = () => mutation('freezeBulletin', input, 'bulletin { id }', asOffice);
    graph.clock.moveToDay('2026-05-28');
    const early = await freeze();
    graph.clock.moveToDay('2026-05-29');

    const ended = await freeze();

    expect(early).toBeRefusedWith('BULLETIN_TOO_EARLY');
    expect(ended.errors).toBeUndefined();
  });

  it('ranks units by a formula that shows every part', async () => {
    await replied();

    const answer = await graph.ask<{ unitAssessments: { rank: number; score: number; parts: { points: number }[] }[] }>(
      `{ unitAssessments(regionCode: "${region}", from: "2026-01-01", to: "2026-12-31") {
           rank score unit { name } parts { name weight points rate { numerator denominator excluded } } } }`,
    );

    const units = dataOf(answer).unitAssessments;
    expect(units[0]?.rank).toBe(1);
    for (const { score, parts } of units) {
      expect(score).toBeCloseTo(
        Math.max(
          0,
          parts.reduce((sum, { points }) => sum + points, 0),
        ),
        5,
      );
    }
  });
});
