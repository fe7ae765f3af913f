import { bindings } from '@renda/persistence';
import { asHandlingUnit, asOnePerson, asPresidium, dataOf, testSubgraph } from '@renda/testing';

import { suggestions } from '../index.ts';
import {
  asAuthor,
  asGovernment,
  asOffice,
  asSigner,
  givenCase,
  region,
  reply,
  stepped,
  unitNamed,
} from '../spec/given.ts';
import { filedByTwo, rate, repliedBy, setEvaluator } from '../spec/jointly-signed.ts';
import { wrongWorkCounts } from '../spec/work-counts.ts';
import { listSecondReplies } from './list-second-replies.migration.ts';
import { countWork } from './work-tally.migration.ts';
import { workCounts } from './work-tally.ts';

import type { Viewer } from '@renda/identity';
import type { TestSubgraph } from '@renda/testing';

let graph: TestSubgraph;
let asUnit: Viewer;

interface Summary {
  readonly total: number;
  readonly groups: readonly { readonly keys: readonly { readonly value: string }[]; readonly count: number }[];
}

const fields = '{ total groups { keys { value } count } }';
/** A condition that no count can answer, and that every row meets. */
const fromRows = '(where: { or: [{ action: { eq: APPROVE } }, { not: { action: { eq: APPROVE } } }] })';

const summed = async (viewer: Viewer): Promise<Readonly<Record<'counted' | 'rows', Summary>>> =>
  dataOf(
    await graph.ask<Readonly<Record<'counted' | 'rows', Summary>>>(
      `{ counted: workSummary ${fields} rows: workSummary${fromRows} ${fields} }`,
      {},
      viewer,
    ),
  );

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  for (const step of ['draft', 'submit', 'register', 'admit', 'assign', 'reply', 'submit'] as const) {
    await givenCase(graph, step);
  }
  const { task, asUnit: its } = await givenCase(graph, 'sign');
  asUnit = its;
  await stepped(graph, 'requestExtension', { assignmentId: task?.id, reason: '需要论证', until: '2026-08-01' }, asUnit);
  const { id: suggestionId } = await givenCase(graph, 'submit');
  await stepped(graph, 'withdrawSuggestion', { suggestionId, reason: '已解决' }, asAuthor);
  await promisedLater();
  await setEvaluator(graph, 'EVERY_SIGNER', 1);
  const units = [await unitNamed(graph, '水务局'), await unitNamed(graph, '住建局')];
  await repliedBy(graph, await filedByTwo(graph), units);
});

/** A promise found unkept, whose unit asks the office for a later day. */
const promisedLater = async (): Promise<void> => {
  const { id, task, asUnit: promising } = await givenCase(graph, 'contact');
  const promise = { resultClass: 'B', commitments: [{ text: '六月底前完成', dueOn: '2026-06-30' }] };
  await stepped(graph, 'replyToAssignment', { assignmentId: task?.id, ...reply, ...promise }, promising);
  const answer = await graph.ask<{ suggestion: { replies: { id: string; commitments: { id: string }[] }[] } }>(
    'query ($id: ID!) { suggestion(id: $id) { replies { id commitments { id } } } }',
    { id },
    asOffice,
  );
  const [given] = dataOf(answer).suggestion.replies;
  dataOf(await rate(graph, given?.id, {}, asAuthor));
  await stepped(graph, 'followUpSuggestion', { suggestionId: id, reason: '尚未完成' }, asOffice);
  const commitmentId = given?.commitments[0]?.id;
  await stepped(graph, 'requestCommitmentShift', { commitmentId, dueOn: '2026-09-30', reason: '材料未到' }, promising);
};

const people: readonly (readonly [string, () => Viewer])[] = [
  ['the office', () => asOffice],
  ['the government office', () => asGovernment],
  ['a unit', () => asUnit],
  ['a unit that does not exist', () => asHandlingUnit('01900000-0000-7000-8000-0000000000ff', region)],
  ['an author', () => asAuthor],
  ['a joint author', () => asSigner],
  ['a presidium with nothing to do', () => asPresidium('611002100')],
  ['one person of several roles', () => asOnePerson(asOffice, asGovernment, asAuthor, asUnit)],
];

/** One after the other, so that each meets rows in which its column alone decides. */
const byHand = [
  `UPDATE suggestion SET state = 'ADMITTED' WHERE ended_on IS NULL`,
  `UPDATE suggestion SET limits = limits || '{"approval": "OFFICE"}'`,
  `UPDATE suggestion SET region_code = '611021'`,
  `UPDATE suggestion SET state = 'ESCALATED', escalated_to_region = '611000' WHERE ended_on IS NULL`,
  `UPDATE suggestion SET escalated_to_region = '610000'`,
  `UPDATE suggestion SET escalated_to_id = id WHERE state = 'ESCALATED'`,
  `UPDATE assignment SET state = 'HANDLING', role = 'LEAD', first_contact_on = NULL`,
  `UPDATE assignment SET first_contact_on = assigned_on`,
  `UPDATE assignment SET role = 'JOINT'`,
  `UPDATE assignment SET unit_region_code = '611000'`,
  `UPDATE assignment SET unit_id = (SELECT min(id::text)::uuid FROM handling_unit)`,
  `UPDATE assignment SET extension_requested_on = assigned_on, extension_decided_on = NULL`,
  `UPDATE assignment SET reply_again_since = assigned_on`,
  `UPDATE suggestion SET verify_since = state_since`,
  `UPDATE assignment SET region_code = '611021'`,
  `UPDATE assignment SET extension_decided_on = assigned_on`,
  `UPDATE commitment SET requested_due_on = '2026-12-01', kept_on = NULL`,
  `UPDATE commitment SET region_code = '611021'`,
  `UPDATE commitment SET kept_on = '2026-11-30'`,
  `UPDATE commitment SET kept_on = NULL`,
  'DELETE FROM commitment',
];

describe('The summary of the work list (SUG-13)', () => {
  it.each(people)('counts for %s what the list holds, folded or not', async (_, viewer) => {
    const before = await summed(viewer());
    await graph.runJob('suggestions.foldTallies');
    const after = await summed(viewer());

    expect(before.counted).toEqual(before.rows);
    expect(after).toEqual(before);
  });

  it('counts every kind of office work there is here', async () => {
    const kinds = (await summed(asOffice)).counted.groups.map(({ keys }) => keys[0]?.value);

    expect(kinds).toEqual(['DECIDE_SHIFT', 'REGISTER', 'REVIEW']);
  });

  it('has something to count for those who work', async () => {
    for (const viewer of [asOffice, asGovernment, asUnit, asAuthor, asSigner]) {
      expect((await summed(viewer)).counted.total).toBeGreaterThan(0);
    }
  });

  it('follows every column that says whether and whose work a row is, and rows that go', async () => {
    const wrong: unknown[] = [];
    for (const statement of byHand) {
      await graph.database.manager.query(statement);
      wrong.push(...(await wrongWorkCounts(graph)).map((difference) => ({ statement, difference })));
    }

    await graph.runJob('suggestions.foldTallies');

    expect(wrong).toEqual([]);
    expect(await wrongWorkCounts(graph)).toEqual([]);
  });

  it('is the same after its migration is taken back and made again', async () => {
    const before = await summed(asOffice);
    const steps = [listSecondReplies.text.down, countWork.text.down, countWork.text.up, listSecondReplies.text.up];
    for (const step of steps) await graph.database.manager.query(step);

    expect(await summed(asOffice)).toEqual(before);
  });

  it.each([
    ['nothing', {}, true],
    ['a kind of work', { action: { eq: 'REVIEW' } }, true],
    ['a day', { dueOn: { lt: '2026-03-05' } }, false],
    ['alternatives', { or: [{ action: { eq: 'REVIEW' } }] }, false],
  ])('that is asked for %s is read from counts, or else from the rows', (_, where, isKept) => {
    expect(workCounts({ where }, [])?.(bindings().bind) !== undefined).toBe(isKept);
  });
});
