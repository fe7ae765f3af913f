import { assertPresidiumChoice } from './presidium.ts';
import type { RoundRules } from './round-rules.ts';
import { rulesOfNextRound } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import { verdictOf } from './verdict-of.ts';
import { rules, counted, facts, resultsOf } from './spec/facts.ts';

describe('A tie at the cut (VOT-6)', () => {
  const tied9to12 = counted([40, 39, 38, 37, 36, 35, 34, 33, 30, 30, 30, 30], 45);

  it('9th to 12th for two places: a run-off of four for two', () => {
    const verdict = verdictOf(facts({ rules: { ...rules, places: 10 }, tally: tied9to12 }));

    expect(verdict.next).toEqual({ kind: 'RUNOFF', candidates: ['p9', 'p10', 'p11', 'p12'], places: 2 });
    expect(verdict.elected).toHaveLength(8);
    expect(resultsOf(verdict).slice(8)).toEqual(['RUNOFF', 'RUNOFF', 'RUNOFF', 'RUNOFF']);
  });

  it('equals who all find a place are elected', () => {
    expect(verdictOf(facts({ tally: counted([30, 30, 20], 45) })).elected).toEqual(['p1', 'p2']);
  });

  it('equals without a majority do not stand again', () => {
    expect(verdictOf(facts({ tally: counted([30, 20, 20], 45) })).next).toEqual({ kind: 'CERTIFY' });
  });

  it('a run-off is won by most votes, without a majority', () => {
    const verdict = verdictOf(
      facts({ rules: { ...rules, stage: 'RUNOFF', number: 2 }, tally: counted([9, 8, 7, 6], 45) }),
    );

    expect(verdict.elected).toEqual(['p1', 'p2']);
    expect(verdict.items[0]?.needed).toBeNull();
    expect(verdict.checks.map(({ name }) => name)).not.toContain('list');
  });

  it('the rules of the run-off follow from the verdict', () => {
    const verdict = verdictOf(facts({ rules: { ...rules, places: 10 }, tally: tied9to12 }));

    expect(rulesOfNextRound({ ...rules, places: 10 }, verdict)).toMatchObject({
      stage: 'RUNOFF',
      places: 2,
      number: 2,
    });
  });

  it('a void round is repeated under the same rules and uses up none of the rounds', () => {
    const verdict = verdictOf(facts({ roll: { total: 45, present: 45, issued: 40 } }));

    expect(rulesOfNextRound(rules, verdict)).toEqual(rules);
  });

  it('nothing follows a vote that filled its places', () => {
    expect(rulesOfNextRound(rules, verdictOf(facts()))).toBeNull();
  });

  it.each([
    [2, 'RUNOFF'],
    [3, 'PRESIDIUM_DECIDES'],
  ])('in round %i of three, those still tied: %s', (number, result) => {
    const verdict = verdictOf(facts({ rules: { ...rules, stage: 'RUNOFF', number }, tally: counted([9, 8, 8], 45) }));

    expect(verdict.next).toEqual({ kind: result, candidates: ['p2', 'p3'], places: 1 });
    expect(resultsOf(verdict)).toEqual(['ELECTED', result, result]);
  });

  it('the presidium chooses among the tied ones only, as many as places, with a reason', () => {
    const next = { kind: 'PRESIDIUM_DECIDES', candidates: ['p2', 'p3'], places: 1 } as const;

    expect(() => assertPresidiumChoice(next, ['p3'], '受益人数更多')).not.toThrow();
    for (const [chosen, reason] of [
      [['p1'], 'x'],
      [['p2', 'p3'], 'x'],
      [['p2', 'p2'], 'x'],
      [['p2'], ' '],
      [['p2', 'p2'], 'x'],
      [[], 'x'],
    ] as const)
      expect(() => assertPresidiumChoice(next, chosen, reason)).toThrow(
        expect.objectContaining({ code: 'PRESIDIUM_CHOICE_INVALID' }),
      );
  });
});

describe('Fewer elected than places (VOT-6)', () => {
  const short = counted([40, 20, 19, 19, 3], 45);
  const withPolicy = (shortfall: RoundRules['shortfall'], changes: Partial<RoundRules> = {}): Verdict =>
    verdictOf(facts({ rules: { ...rules, places: 2, shortfall, ...changes }, tally: short }));

  it('are accepted', () => {
    expect(withPolicy('ACCEPT_FEWER')).toMatchObject({ elected: ['p1'], next: { kind: 'CERTIFY' } });
  });

  it('go to a second round of the best losers, twice the places left, equals at that edge included', () => {
    expect(withPolicy('SECOND_ROUND').next).toEqual({
      kind: 'SECOND_ROUND',
      candidates: ['p2', 'p3', 'p4'],
      places: 1,
      tiedAtEdge: ['p3', 'p4'],
    });
  });

  it('need the same majority again in the second round', () => {
    const verdict = verdictOf(
      facts({
        rules: { ...rules, places: 1, shortfall: 'SECOND_ROUND', stage: 'SECOND_ROUND', number: 2 },
        tally: counted([22, 20], 45),
      }),
    );

    expect(resultsOf(verdict)).toEqual(['NOT_ELECTED', 'NOT_ELECTED']);
  });

  it('are accepted when the rounds are used up', () => {
    expect(withPolicy('SECOND_ROUND', { number: 3, stage: 'SECOND_ROUND' }).next).toEqual({ kind: 'CERTIFY' });
  });

  it('leave places for a new list', () => {
    expect(withPolicy('REFILL').next).toEqual({ kind: 'REFILL', places: 1 });
  });
});
