// A process of its own, so that its memory is that of the verdict and of nothing else.
import { createBallotCounter, defaultQuorum, tallyOf, verdictOf } from '@renda/voting-rules';

import type { BallotForm, Mark, RoundRules, Tally } from '@renda/voting-rules';

const [ballots = 0, candidates = 0] = process.argv.slice(2).map(Number);
const places = 10;
const form: BallotForm = {
  kind: 'APPROVAL',
  places,
  candidates: Array.from({ length: candidates }, (_, index) => `候选项目${index + 1}`),
};
const rules: RoundRules = {
  purpose: 'PROJECTS',
  body: 'CONGRESS',
  kind: 'APPROVAL',
  stage: 'FIRST',
  number: 1,
  places,
  surplusRatio: { numerator: 1, denominator: 5 },
  quorum: defaultQuorum.CONGRESS,
  majorityBase: 'ALL',
  shortfall: 'ACCEPT_FEWER',
  maxRounds: 3,
};

// The same numbers every time: a linear congruential generator.
let seed = 2026;
const chance = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed % below;
};
const codesOf = (): Uint8Array => {
  const codes = new Uint8Array(ballots * candidates);
  for (let ballot = 0; ballot < ballots; ballot += 1)
    for (let mark = chance(places + 1); mark > 0; mark -= 1) codes[ballot * candidates + chance(candidates)] = 1;
  return codes;
};

const decided = (tally: Tally): string => {
  const roll = { total: ballots, present: ballots, issued: ballots };
  return verdictOf({ rules, roll, considered: true, tally }).standing;
};
const timed = (work: () => string): number => {
  const from = performance.now();
  const standing = work();
  if (standing !== 'VALID') throw new Error(`The verdict is ${standing}.`);
  return (performance.now() - from) / 1000;
};

const codes = codesOf();
const seconds = timed(() => {
  const counter = createBallotCounter(form);
  for (let ballot = 0; ballot < ballots; ballot += 1) counter.addCodes(codes, ballot * candidates);
  return decided(counter.tally());
});
const peakMb = process.resourceUsage().maxRSS / 1024;

/** As rows of the database: every mark an object, made while the ballots stream by. */
function* marks(): Generator<readonly Mark[]> {
  const all = form.candidates.map((candidate): Mark => ({ candidate }));
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    const [from, count] = [chance(candidates), chance(places + 1)];
    const marked: Mark[] = [];
    for (let index = 0; index < count; index += 1) {
      const mark = all[(from + index * 7) % candidates];
      if (mark) marked.push({ ...mark });
    }
    yield marked;
  }
}
const secondsOfMarks = timed(() => decided(tallyOf(form, marks())));
console.log(JSON.stringify({ seconds, secondsOfMarks, peakMb, ballotsMb: codes.byteLength / 2 ** 20 }));
