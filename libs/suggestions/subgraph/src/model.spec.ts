import { testSubgraph } from '@renda/testing';
import fc from 'fast-check';

import { suggestions } from './index.ts';
import { bents, choicesOf } from './spec/model/choices.ts';
import { driverOf } from './spec/model/driver.ts';
import { freeUnit } from './spec/model/handling.ts';
import { later, newWorld, next } from './spec/model/next.ts';
import { toldBy } from './spec/model/told.ts';
import { caseNames, rows, running } from './spec/model/world.ts';
import { wrongWorkCounts } from './spec/work-counts.ts';

import type { Answer, TestSubgraph } from '@renda/testing';

import type { Choice } from './spec/model/choices.ts';
import type { SeenCase, Walk } from './spec/model/driver.ts';
import type { Case, Row, World } from './spec/model/world.ts';

/** Full length by hand and in `npm run soak`: SUGGESTION_MODEL_STEPS=10000. */
const steps = Number(process.env.SUGGESTION_MODEL_STEPS ?? 180);
const length = 70;
/** Time stops here, since the next year's holidays are not published. */
const lastDay = '2026-10-30';

let graph: TestSubgraph;
let driver: Awaited<ReturnType<typeof driverOf>>;
const counts = { accepted: 0, refused: 0, waits: 0, rows: new Map<Row, number>() };

const timed = ['APPROVED', 'ASSIGNED', 'HANDLING', 'REPLIED'];
/** States of a task in which its reply is awaited. */
const atWork = ['ASSIGNED', 'ADJUSTING', 'HANDLING'];

const shownBy = (it: Case | undefined) =>
  it && {
    state: it.state,
    due: timed.includes(it.state) ? it.due : null,
    tasks: it.tasks.map((task) => ({
      unit: driver.units[task.unit],
      state: task.state,
      replyDue: atWork.includes(task.state) ? task.replyDue : null,
    })),
  };

const shownIn = (seen: SeenCase | undefined) =>
  seen && {
    state: seen.state,
    due: timed.includes(seen.state) ? (seen.deadline?.due ?? null) : null,
    tasks: seen.assignments.map(({ unit, state, replyDeadline }) => ({
      unit: unit.id,
      state,
      replyDue: atWork.includes(state) ? (replyDeadline?.due ?? null) : null,
    })),
  };

const seenBy = async (walk: Walk) => {
  const main = await walk.look('main');
  return { main, other: await walk.look('other'), linked: await walk.look('linked') };
};

/** One step in the graph and in the model; what both show is compared. */
const step = async (walk: Walk, before: World, choice: Choice): Promise<World> => {
  if ('days' in choice) {
    const after = later(before, choice.days);
    if (after.world.today > lastDay) return before;
    await walk.pass(choice.days);
    counts.waits += 1;
    await compare(walk, before, after.world, choice, null);
    count(after.rows);
    return after.world;
  }
  const { on, place } = choice;
  const after = next(before, choice);
  const it = before.cases[on];
  const answer = await walk.send(choice, it && running(it)[place]?.unit, it ? freeUnit(it) : 0);
  const refusal = answer.errors?.[0]?.extensions.code ?? null;
  await compare(walk, before, after?.world ?? before, choice, refusal, after !== null);
  if (after) counts.accepted += 1;
  else counts.refused += 1;
  const told = after?.rows.flatMap((row) => toldBy[row] ?? []) ?? [];
  expect({ choice, events: eventsIn(answer) }).toEqual({ choice, events: expect.arrayContaining(told) });
  count(after?.rows ?? []);
  return after?.world ?? before;
};

/** Kinds of the events that a mutation says it brought about. */
const eventsIn = ({ data }: Answer): readonly string[] =>
  Object.values(data ?? {}).flatMap((payload) => {
    const effects = (payload as { readonly effects?: { readonly events: readonly { readonly kind: string }[] } } | null)
      ?.effects;
    return effects?.events.map(({ kind }) => kind) ?? [];
  });

const compare = async (
  walk: Walk,
  { cases: before }: World,
  { cases, today }: World,
  choice: Choice,
  refusal: string | null,
  isExpected = true,
): Promise<void> => {
  const seen = await seenBy(walk);
  const told = `${JSON.stringify(choice)} on ${today}, from ${caseNames.map((name) => before[name]?.state).join()}`;
  const outcome = refusal === null ? 'accepted' : refusal === 'INTERNAL_SERVER_ERROR' ? 'a fault' : 'refused';

  // The step is part of each case, so that a difference says where it came up.
  expect({
    step: `${told}: ${outcome}`,
    cases: caseNames.map((name) => ({ told, ...shownIn(seen[name]) })),
  }).toEqual({
    step: `${told}: ${isExpected ? 'accepted' : 'refused'}`,
    cases: caseNames.map((name) => ({ told, ...shownBy(cases[name]) })),
  });
  const numbers = [seen.main?.number, seen.other?.number].filter((number) => typeof number === 'number');
  expect(new Set(numbers).size).toBe(numbers.length);
};

const count = (taken: readonly Row[]): void => {
  for (const row of taken) if (row !== '') counts.rows.set(row, (counts.rows.get(row) ?? 0) + 1);
};

beforeAll(async () => {
  graph = (await testSubgraph(suggestions)) as unknown as TestSubgraph;
  driver = await driverOf(graph);
});

describe('Random commands through the graph (SUG-4)', () => {
  it('do what an independent model of the table says, and nothing else', async () => {
    let walks = 0;
    const walkOf = async (picks: readonly (readonly [number, number])[], bent: (typeof bents)[number]) => {
      graph.clock.moveToDay('2026-03-02');
      const { dual, referenceOnly } = bent;
      const origin = dual ? 'DUAL_CONTACT' : 'REPRESENTATIVE';
      const walk = await driver.begin((walks += 1), { origin, referenceOnly });
      count(['draft']);
      let world = newWorld('2026-03-02', bent);
      for (const [temper, pick] of picks) world = await step(walk, world, choicesOf(world, bent, temper, pick));
      expect(await wrongWorkCounts(graph)).toEqual([]);
    };

    const pick = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.nat(1_000_000));
    const picks = fc.array(pick, { minLength: length, maxLength: length });
    await fc.assert(fc.asyncProperty(picks, fc.constantFrom(...bents), walkOf), {
      numRuns: Math.ceil(steps / length),
      endOnFailure: true,
      seed: Number(process.env.RENDA_SEED ?? 20_260_302),
    });

    const { accepted, refused, waits } = counts;
    const missed = rows.filter((row) => !counts.rows.has(row));
    process.stdout.write(
      `${accepted} accepted, ${refused} refused, ${waits} times it grew later; ${rows.length - missed.length} of ${rows.length} rows\n` +
        (steps < 5_000
          ? ''
          : `${[...counts.rows].map(([row, n]) => `${row} ${n}`).join(', ')}\nmissed: ${missed.join(', ')}\n`),
    );
    expect(accepted * 3).toBeGreaterThanOrEqual(accepted + refused);
    // A short run takes what it comes to; the long one must come to every row.
    if (steps >= 10_000) expect(missed).toEqual([]);
  }, 3_600_000);
});
