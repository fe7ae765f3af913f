import { openingChecks } from '@renda/voting-rules';

import { votingErrors } from '../errors.ts';
import { lockedByTeller, roundAfter } from '../round-steps.ts';
import { roundEvent } from '../rounds.ts';

import type { OpenCastingInput } from '../__generated__/resolvers.ts';
import type { VotingUnit } from '../context.ts';
import type { BallotRound } from '../persistence/ballot-round.table.ts';

/** ISSUED → CASTING, if list, consideration and quorum are met (VOT-6). */
export const openCasting = async (
  input: OpenCastingInput,
  unit: VotingUnit,
): Promise<{ readonly round: BallotRound }> => {
  const round = await lockedByTeller(unit, input);
  const next = roundAfter(round, 'openCasting');
  assertMayOpen(unit, round);
  const casting = await unit.rounds.save({ ...next, heldOn: unit.today() });
  unit.emit(roundEvent('round.castingOpened', casting, {}));
  return { round: casting };
};

const assertMayOpen = (unit: VotingUnit, { rules, items, considered, total, present }: BallotRound): void => {
  const roll = { total: total ?? 0, present: present ?? 0 };
  const checks = openingChecks(rules, { candidates: items.length, considered, roll }).map((check) => ({
    ...check,
    detail: Object.entries(check.figures)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
  }));
  for (const { name, passed, detail, source } of checks) unit.check({ name, passed, detail, rule: source });
  const broken = checks.find(({ passed }) => !passed);
  if (broken) throw votingErrors.ROUND_CANNOT_OPEN({ check: broken.name, figures: broken.detail });
};
