import fc from 'fast-check';
import { createBallotCounter, tallyOf } from '../ballot/ballot-counter.ts';
import { ballotKinds } from '../ballot/ballot-form.ts';
import type { BallotForm, BallotKind } from '../ballot/ballot-form.ts';
import { accountedFor } from '../ballot/tally.ts';
import { defaultQuorum, majorityBases, shortfallPolicies } from './round-rules.ts';
import type { RoundRules } from './round-rules.ts';
import type { ItemResult, Verdict } from './verdict.ts';
import { verdictOf } from './verdict-of.ts';

interface Election {
  readonly form: BallotForm;
  readonly rules: RoundRules;
  /** Raw codes, so that invalid ballots occur as well. */
  readonly ballots: readonly (readonly number[])[];
  readonly total: number;
}

const election = (kinds: readonly BallotKind[] = ballotKinds): fc.Arbitrary<Election> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      places: fc.integer({ min: 1, max: 4 }),
      extra: fc.integer({ min: 1, max: 4 }),
      majorityBase: fc.constantFrom(...majorityBases),
      shortfall: fc.constantFrom(...shortfallPolicies),
      stage: fc.constantFrom('FIRST' as const, 'RUNOFF' as const),
      absent: fc.integer({ min: 0, max: 3 }),
    })
    .chain(({ kind, places, extra, majorityBase, shortfall, stage, absent }) => {
      const size = places + extra;
      const candidates = Array.from({ length: size }, (_, index) => `p${index}`);
      const codes = fc.array(fc.integer({ min: 0, max: { APPROVAL: 1, RANKED: size }[kind as string] ?? 7 }), {
        minLength: size,
        maxLength: size,
      });
      const ranking = fc
        .shuffledSubarray(candidates.map((_, index) => index))
        .map((order) => candidates.map((_, index) => order.indexOf(index) + 1));
      return fc.array(kind === 'RANKED' ? fc.oneof(codes, ranking) : codes, { maxLength: 12 }).map((ballots) => ({
        form: { kind, candidates, places },
        ballots,
        total: ballots.length + absent,
        rules: {
          purpose: kind === 'GRADED' ? ('EVALUATION' as const) : ('PROJECTS' as const),
          body: 'CONGRESS' as const,
          kind,
          stage,
          number: 1,
          places,
          surplusRatio: { numerator: 0, denominator: 1 },
          quorum: defaultQuorum.CONGRESS,
          majorityBase,
          shortfall,
          maxRounds: 3,
        },
      }));
    });

const countOf = ({ form, ballots }: Election) => {
  const counter = createBallotCounter(form);
  for (const codes of ballots) counter.addCodes(Uint8Array.from(codes));
  return counter.tally();
};

/** Everybody entitled is present, so that the opening checks never hide the decision. */
const decide = (given: Election, total = given.total): Verdict =>
  verdictOf({
    rules: given.rules,
    roll: { total, present: total, issued: total },
    considered: true,
    tally: countOf(given),
  });

const worth: Partial<Record<ItemResult, number>> = { NOT_ELECTED: 0, RUNOFF: 1, ELECTED: 2 };
const resultFor = ({ items }: Verdict, index: number): number => worth[items[index]?.result ?? 'NOT_ELECTED'] ?? 0;

describe('For any election', () => {
  it('the order of the ballots never matters', () => {
    fc.assert(
      fc.property(
        election().chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.ballots], { minLength: given.ballots.length })),
        ),
        ([given, ballots]) => {
          expect(decide({ ...given, ballots })).toEqual(decide(given));
        },
      ),
    );
  });

  it('the identity always holds: every ballot is accounted for at every item', () => {
    fc.assert(
      fc.property(election(), (given) => {
        const tally = countOf(given);

        expect(tally.items.map(accountedFor)).toEqual(tally.items.map(() => given.ballots.length));
      }),
    );
  });

  it('a permutation of the candidates permutes the result', () => {
    fc.assert(
      fc.property(
        election().chain((given) => {
          const indices = given.form.candidates.map((_, index) => index);
          return fc.tuple(fc.constant(given), fc.shuffledSubarray(indices, { minLength: indices.length }));
        }),
        ([given, order]) => {
          const permuted: Election = {
            ...given,
            form: { ...given.form, candidates: order.map((index) => given.form.candidates[index] ?? '') },
            ballots: given.ballots.map((codes) => order.map((index) => codes[index] ?? 0)),
          };

          const [before, after] = [decide(given), decide(permuted)];

          expect(after.standing).toBe(before.standing);
          expect(after.items).toEqual(order.flatMap((index) => before.items.slice(index, index + 1)));
        },
      ),
    );
  });

  it('no more are elected than there are places, and every place is filled, tied for or missing', () => {
    fc.assert(
      fc.property(election(['APPROVAL', 'FOR_AGAINST_ABSTAIN', 'RANKED']), (given) => {
        const verdict = decide(given);
        const shortfall = verdict.checks.find(({ name }) => name === 'shortfall')?.figures ?? {};

        expect(verdict.elected.length).toBeLessThanOrEqual(given.rules.places);
        expect((shortfall.elected ?? 0) + (shortfall.inRunoff ?? 0) + (shortfall.missing ?? 0)).toBe(
          given.rules.places,
        );
      }),
    );
  });

  it('marks and codes of the same ballots are counted alike', () => {
    fc.assert(
      fc.property(election(['APPROVAL']), (given) => {
        const marks = given.ballots.map((codes) =>
          given.form.candidates.filter((_, index) => codes[index] === 1).map((candidate) => ({ candidate })),
        );

        expect(tallyOf(given.form, marks)).toEqual(countOf(given));
      }),
    );
  });
});

describe('A vote for a candidate never hurts it', () => {
  it('when one more ballot for it alone is cast', () => {
    fc.assert(
      fc.property(election(['APPROVAL', 'FOR_AGAINST_ABSTAIN', 'RANKED']), fc.nat(), (given, pick) => {
        const chosen = pick % given.form.candidates.length;
        const ballot = given.form.candidates.map((_, index) => (index === chosen ? 1 : 0));

        const before = decide(given, given.total + 1);
        const after = decide({ ...given, ballots: [...given.ballots, ballot] }, given.total + 1);

        expect(resultFor(after, chosen)).toBeGreaterThanOrEqual(resultFor(before, chosen));
      }),
    );
  });

  it('when one more mark for it is made on a ballot that has room', () => {
    fc.assert(
      fc.property(election(['APPROVAL', 'FOR_AGAINST_ABSTAIN']), fc.nat(), fc.nat(), (given, pick, which) => {
        const chosen = pick % given.form.candidates.length;
        const at = which % Math.max(1, given.ballots.length);
        const ballots = given.ballots.map((codes, index) =>
          index === at && codes.reduce((sum, code) => sum + code, 0) < given.rules.places
            ? codes.map((code, position) => (position === chosen ? 1 : code))
            : codes,
        );

        expect(resultFor(decide({ ...given, ballots }), chosen)).toBeGreaterThanOrEqual(
          resultFor(decide(given), chosen),
        );
      }),
    );
  });

  it('when a ranked ballot that left it out adds it at its end', () => {
    fc.assert(
      fc.property(election(['RANKED']), fc.nat(), (given, pick) => {
        const chosen = pick % given.form.candidates.length;
        const ballots = given.ballots.map((codes) =>
          codes[chosen] === 0 ? codes.map((rank, index) => (index === chosen ? 1 + Math.max(...codes) : rank)) : codes,
        );
        const isSound = (tally: readonly number[]): boolean =>
          [...tally]
            .filter((rank) => rank > 0)
            .sort()
            .every((rank, index) => rank === index + 1);
        fc.pre(given.ballots.every(isSound));

        expect(resultFor(decide({ ...given, ballots }), chosen)).toBeGreaterThanOrEqual(
          resultFor(decide(given), chosen),
        );
      }),
    );
  });
});
