import { accountedFor } from '../ballot/tally.ts';
import type { ItemCount, Tally } from '../ballot/tally.ts';
import { isListLongEnough, requiredCandidates } from '../candidate-list.ts';
import { reaches, smallestReaching } from '../fraction.ts';
import type { RollFigures, RoundRules } from './round-rules.ts';
import type { Check } from './verdict.ts';

/** What stood before the round opened. */
export interface OpeningFigures {
  readonly candidates: number;
  /** Whether the standing committee or presidium considered the list beforehand (VOT-2). */
  readonly considered: boolean;
  readonly roll: Pick<RollFigures, 'total' | 'present'>;
}

/**
 * The checks a round must pass to open, in VOT-6's order. The list of a run-off or second round follows from the
 * round before and is not considered anew.
 */
export const openingChecks = (rules: RoundRules, figures: OpeningFigures): readonly Check[] => [
  ...(rules.purpose === 'PROJECTS' && rules.stage === 'FIRST' ? [list(rules, figures), considered(figures)] : []),
  quorum(rules, figures),
];

const list = ({ places, surplusRatio }: RoundRules, { candidates }: OpeningFigures): Check => ({
  name: 'list',
  passed: isListLongEnough(candidates, places, surplusRatio),
  figures: { candidates, places, required: requiredCandidates(places, surplusRatio) },
  rule: {
    en: 'The list has at least N + max(1, ⌈N × surplus ratio⌉) candidates for N places.',
    zh: '候选项目数不少于应选名额 N 加 max(1, ⌈N × 差额比例⌉)。',
  },
  source: 'VOT-2; vote.surplusRatio',
  ifNotMet: 'CANNOT_OPEN',
  candidates: [],
});

const considered = ({ considered: passed }: OpeningFigures): Check => ({
  name: 'considered',
  passed,
  figures: {},
  rule: {
    en: 'The standing committee or the presidium considered the list beforehand.',
    zh: '候选名单已事先经常委会或主席团审议。',
  },
  source: 'VOT-2',
  ifNotMet: 'CANNOT_OPEN',
  candidates: [],
});

const quorum = ({ quorum: threshold, body }: RoundRules, { roll }: OpeningFigures): Check => {
  const { numerator, denominator, inclusive } = threshold;
  return {
    name: 'quorum',
    passed: reaches(roll.present, roll.total, threshold),
    figures: { present: roll.present, total: roll.total, needed: smallestReaching(roll.total, threshold) },
    rule: {
      en: `${inclusive ? 'At least' : 'More than'} ${numerator}/${denominator} of all are present.`,
      zh: `${inclusive ? '出席人数达到' : '出席人数超过'}全体的 ${numerator}/${denominator}。`,
    },
    source: body === 'EVALUATION_PANEL' ? 'vote.quorum' : 'Organic Law art. 14, 51; vote.quorum',
    ifNotMet: 'CANNOT_OPEN',
    candidates: [],
  };
};

export const reconciliation = ({ present, issued }: RollFigures, { returned }: Tally): Check => ({
  name: 'reconciliation',
  passed: issued <= present && returned <= issued,
  figures: { present, issued, returned },
  rule: {
    en: 'No more ballots are issued than voters are present, and no more returned than issued.',
    zh: '发出票数不超过到会人数，收回票数不超过发出票数。',
  },
  source: 'VOT-6',
  ifNotMet: 'ROUND_VOID',
  candidates: [],
});

export const ballot = ({ kind, places }: RoundRules, { returned, invalid, items }: Tally): Check => {
  const atFault = items.filter((item) => item.invalid > invalid).map(({ candidate }) => candidate);
  return {
    name: 'ballot',
    passed: invalid === 0 && atFault.length === 0,
    figures: { returned, invalid, valid: returned - invalid, ...(kind === 'APPROVAL' ? { maxMarks: places } : {}) },
    rule: {
      en: 'A ballot carries at most N marks and one mark per item; others are invalid and counted apart.',
      zh: '每票所选不超过应选名额，每项只作一种选择；否则该票或该项无效，单独计数。',
    },
    source: 'VOT-4',
    ifNotMet: 'COUNTED_APART',
    candidates: atFault,
  };
};

export const identity = (tally: Tally): Check => {
  const off = tally.items.filter((item) => !isSound(item, tally));
  return {
    name: 'identity',
    passed: off.length === 0,
    figures: { returned: tally.returned, items: tally.items.length, itemsOff: off.length },
    rule:
      tally.kind === 'GRADED'
        ? { en: 'Per item all grades + invalid = returned.', zh: '每项各等次票数与无效票数之和等于收回票数。' }
        : {
            en: 'Per item for + against + abstain + invalid = returned.',
            zh: '每项赞成、反对、弃权与无效票数之和等于收回票数。',
          },
    source: 'VOT-6',
    ifNotMet: 'PUBLICATION_BLOCKED',
    candidates: off.map(({ candidate }) => candidate),
  };
};

const isSound = (item: ItemCount, { returned, invalid }: Tally): boolean =>
  accountedFor(item) === returned &&
  item.invalid >= invalid &&
  [item.for, item.against, item.abstain, ...Object.values(item.grades ?? {})].every((count) => count >= 0);
