import { ballotKinds } from '../ballot/ballot-form.ts';
import { choices, grades } from '../ballot/marks.ts';
import type { Mark } from '../ballot/marks.ts';
import type { ItemCount, Tally } from '../ballot/tally.ts';
import { formatErrors } from '../formats/format-errors.ts';
import { countOf, fieldOf, hasField, listOf, oneOf, textOf, truthOf } from '../formats/json-fields.ts';
import type { JsonField } from '../formats/json-fields.ts';
import { parseFraction } from '../fraction.ts';
import { bodies, majorityBases, purposes, shortfallPolicies, stages } from '../verdict/round-rules.ts';
import type { RollFigures, RoundRules } from '../verdict/round-rules.ts';
import { resultFormat, resultVersion } from './published-result.ts';
import type { PublishedBallot, PublishedCandidate, PublishedResult } from './published-result.ts';

/** A result as read from a file: everything a count needs is checked; what it states of the verdict is only compared. */
export interface StatedResult extends Omit<PublishedResult, 'verdict' | 'tally'> {
  readonly tally: Tally;
  readonly verdict: JsonField;
}

export const isResult = (json: JsonField): boolean =>
  hasField(json, 'format') && fieldOf(json, 'format').value === resultFormat;

export const readResult = (json: JsonField): StatedResult => {
  const version = countOf(fieldOf(json, 'version'));
  if (version !== resultVersion) throw formatErrors.RESULT_VERSION_UNKNOWN({ version, known: resultVersion });
  const rules = readRules(fieldOf(json, 'rules'));
  const round = fieldOf(json, 'round');
  const optional = (name: string): string | null => (hasField(round, name) ? textOf(fieldOf(round, name)) : null);
  return {
    format: resultFormat,
    version,
    round: {
      id: textOf(fieldOf(round, 'id')),
      title: textOf(fieldOf(round, 'title')),
      programmeId: optional('programmeId'),
      regionCode: optional('regionCode'),
      medium: oneOf(fieldOf(round, 'medium'), ['ELECTRONIC', 'PAPER']),
    },
    rules,
    considered: truthOf(fieldOf(json, 'considered')),
    roll: readRoll(fieldOf(json, 'roll')),
    candidates: listOf(fieldOf(json, 'candidates')).map(readCandidate),
    ballots: listOf(fieldOf(json, 'ballots')).map(readBallot),
    merkleRoot: hasField(json, 'merkleRoot') ? textOf(fieldOf(json, 'merkleRoot')) : null,
    tally: readTally(fieldOf(json, 'tally')),
    verdict: fieldOf(json, 'verdict'),
  };
};

const readRules = (json: JsonField): RoundRules => {
  const quorum = fieldOf(json, 'quorum');
  return {
    purpose: oneOf(fieldOf(json, 'purpose'), purposes),
    body: oneOf(fieldOf(json, 'body'), bodies),
    kind: oneOf(fieldOf(json, 'kind'), ballotKinds),
    stage: oneOf(fieldOf(json, 'stage'), stages),
    number: countOf(fieldOf(json, 'number'), 1),
    places: countOf(fieldOf(json, 'places'), 1),
    surplusRatio: readFraction(fieldOf(json, 'surplusRatio')),
    quorum: { ...readFraction(quorum), inclusive: truthOf(fieldOf(quorum, 'inclusive')) },
    majorityBase: oneOf(fieldOf(json, 'majorityBase'), majorityBases),
    shortfall: oneOf(fieldOf(json, 'shortfall'), shortfallPolicies),
    maxRounds: countOf(fieldOf(json, 'maxRounds'), 1),
  };
};

const readFraction = (json: JsonField) =>
  parseFraction({
    numerator: countOf(fieldOf(json, 'numerator')),
    denominator: countOf(fieldOf(json, 'denominator'), 1),
  });

const readRoll = (json: JsonField): RollFigures & { readonly hash: string } => ({
  total: countOf(fieldOf(json, 'total')),
  present: countOf(fieldOf(json, 'present')),
  issued: countOf(fieldOf(json, 'issued')),
  hash: textOf(fieldOf(json, 'hash')),
});

const readCandidate = (json: JsonField): PublishedCandidate => ({
  id: textOf(fieldOf(json, 'id')),
  name: textOf(fieldOf(json, 'name')),
  ...(hasField(json, 'cost') ? { cost: textOf(fieldOf(json, 'cost')) } : {}),
});

const readBallot = (json: JsonField): PublishedBallot => ({
  receipt: textOf(fieldOf(json, 'receipt')),
  leaf: textOf(fieldOf(json, 'leaf')),
  marks: listOf(fieldOf(json, 'marks')).map(readMark),
});

const readMark = (json: JsonField): Mark => ({
  candidate: textOf(fieldOf(json, 'candidate')),
  ...(hasField(json, 'choice') ? { choice: oneOf(fieldOf(json, 'choice'), [...choices, ...grades]) } : {}),
  ...(hasField(json, 'rank') ? { rank: countOf(fieldOf(json, 'rank')) } : {}),
});

const readTally = (json: JsonField): Tally => ({
  kind: oneOf(fieldOf(json, 'kind'), ballotKinds),
  returned: countOf(fieldOf(json, 'returned')),
  invalid: countOf(fieldOf(json, 'invalid')),
  items: listOf(fieldOf(json, 'items')).map(readItem),
});

const readItem = (json: JsonField): ItemCount => {
  const count = (name: string): number => countOf(fieldOf(json, name));
  const grade = (name: string): number => countOf(fieldOf(fieldOf(json, 'grades'), name));
  return {
    candidate: textOf(fieldOf(json, 'candidate')),
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    invalid: count('invalid'),
    grades: hasField(json, 'grades')
      ? {
          satisfied: grade('satisfied'),
          basicallySatisfied: grade('basicallySatisfied'),
          unsatisfied: grade('unsatisfied'),
        }
      : null,
    rankSum: hasField(json, 'rankSum') ? count('rankSum') : null,
  };
};
