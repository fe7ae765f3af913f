import { UnreachableCase } from '@renda/kernel';
import { assertPlaces } from '../ballot/ballot-form.ts';
import type { Tally } from '../ballot/tally.ts';
import { ballotErrors } from '../errors.ts';
import { ballot, identity, openingChecks, reconciliation } from './checks.ts';
import { majorityCheck, majorityOf, meritOf, positionsOf } from './decision.ts';
import { decideEvaluation } from './evaluation.ts';
import { decideProjects } from './project-decision.ts';
import type { Decision } from './project-decision.ts';
import type { RollFigures, RoundRules } from './round-rules.ts';
import type { Check, NextStep, Standing, Verdict } from './verdict.ts';

export interface VerdictFacts {
  readonly rules: RoundRules;
  readonly roll: RollFigures;
  /** Whether the list was considered beforehand; asked for projects only (VOT-2). */
  readonly considered: boolean;
  readonly tally: Tally;
}

/** Decides a round: every check of VOT-6 in its order, the result of each item with its reason, and what follows. */
export const verdictOf = ({ rules, roll, considered, tally }: VerdictFacts): Verdict => {
  assertDecidable(rules, tally);
  const opening = openingChecks(rules, { candidates: tally.items.length, considered, roll });
  const reconciled = reconciliation(roll, tally);
  const identical = identity(tally);
  const decision = decide(rules, roll, tally);
  const checks = [...opening, reconciled, ballot(rules, tally), ...decision.checks, identical];
  const standing = standingOf(opening, reconciled, identical);
  if (standing !== 'VALID') return { standing, checks, items: [], elected: [], next: nextIfNot[standing] };
  return { ...decision, standing, checks };
};

const nextIfNot: Readonly<Record<Exclude<Standing, 'VALID'>, NextStep>> = {
  CANNOT_OPEN: { kind: 'REPEAT' },
  VOID: { kind: 'REPEAT' },
  BLOCKED: { kind: 'CORRECT_COUNTS' },
};

const standingOf = (opening: readonly Check[], reconciled: Check, identical: Check): Standing => {
  if (opening.some(({ passed }) => !passed)) return 'CANNOT_OPEN';
  if (!reconciled.passed) return 'VOID';
  return identical.passed ? 'VALID' : 'BLOCKED';
};

const decide = (rules: RoundRules, roll: RollFigures, tally: Tally): Decision => {
  switch (rules.purpose) {
    case 'PROJECTS':
      return decideProjects(rules, roll, tally);
    case 'EVALUATION':
      return decideEvaluation(tally);
    case 'APPOINTMENT':
    case 'RESOLUTION':
      return decideOneByOne(rules, roll, tally);
    default:
      throw new UnreachableCase(rules.purpose);
  }
};

/** Appointments and resolutions: each item by itself, by its majority (SUP-10, VOT-6). */
const decideOneByOne = (rules: RoundRules, roll: RollFigures, tally: Tally): Decision => {
  const majority = majorityOf({ ...rules, stage: 'FIRST' }, roll, tally);
  const positions = positionsOf(tally, meritOf(tally));
  const items = tally.items.map((count, index) => ({
    candidate: count.candidate,
    ...(majority.reached[index]
      ? ({ result: 'ELECTED', reason: 'MAJORITY' } as const)
      : ({ result: 'NOT_ELECTED', reason: 'NO_MAJORITY' } as const)),
    count,
    position: positions[index] ?? 0,
    needed: majority.needed[index] ?? null,
  }));
  return {
    checks: [majorityCheck({ ...rules, stage: 'FIRST' }, roll, tally, majority)],
    items,
    elected: [...items]
      .filter(({ result }) => result === 'ELECTED')
      .sort((a, b) => a.position - b.position)
      .map(({ candidate }) => candidate),
    next: { kind: 'CERTIFY' },
  };
};

const assertDecidable = ({ purpose, places }: RoundRules, { kind, items }: Tally): void => {
  if (items.length === 0) throw ballotErrors.BALLOT_WITHOUT_CANDIDATES();
  assertPlaces(places);
  if ((kind === 'GRADED') !== (purpose === 'EVALUATION')) throw ballotErrors.BALLOT_KIND_UNSUITABLE({ kind, purpose });
};
