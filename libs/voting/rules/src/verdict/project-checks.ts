import type { Choice } from './choose.ts';
import type { RoundRules } from './round-rules.ts';
import type { Check } from './verdict.ts';

/** Places that neither an elected candidate nor a run-off will fill. */
export const missingPlaces = ({ places }: RoundRules, { elected, placesLeft }: Choice): number =>
  places - elected.length - placesLeft;

export const cut = (
  { places }: RoundRules,
  eligible: number,
  { elected }: Choice,
  below: readonly string[],
): Check => ({
  name: 'cut',
  passed: below.length === 0,
  figures: { places, eligible, elected: elected.length },
  rule: { en: 'By votes, the first N are elected.', zh: '按得票多少，前 N 项当选。' },
  source: 'VOT-6',
  ifNotMet: 'ITEM_NOT_PLACED',
  candidates: below,
});

export const tie = ({ tied, placesLeft }: Choice, candidates: readonly string[], isLast: boolean): Check => ({
  name: 'tie',
  passed: tied.length === 0,
  figures: { tied: tied.length, placesLeft },
  rule: isLast
    ? {
        en: 'Equals at the cut after the last round: the presidium decides with a reason, never chance.',
        zh: '末轮后仍在末位同票的，由主席团说明理由决定，不得抽签。',
      }
    : {
        en: 'Equals at the cut stand again for the places left.',
        zh: '末位同票的，就剩余名额对同票项目再次表决。',
      },
  source: 'VOT-6; vote.maxRounds',
  ifNotMet: 'RUNOFF',
  candidates,
});

export const shortfall = (rules: RoundRules, choice: Choice): Check => {
  const short = missingPlaces(rules, choice);
  return {
    name: 'shortfall',
    passed: short === 0,
    figures: { places: rules.places, elected: choice.elected.length, inRunoff: choice.placesLeft, missing: short },
    rule: shortfallTexts[rules.shortfall],
    source: 'VOT-6; vote.shortfall',
    ifNotMet: 'BY_SHORTFALL_POLICY',
    candidates: [],
  };
};

const shortfallTexts = {
  ACCEPT_FEWER: { en: 'Fewer than N elected are accepted.', zh: '当选项目少于应选名额的，按实际当选数确定。' },
  SECOND_ROUND: {
    en: 'For the places left the best losers stand again, twice as many as places, with the same majority; equals at that edge all stand.',
    zh: '就剩余名额，按得票多少取落选项目中名额两倍者再次表决，过半数要求不变；末位同票的一并列入。',
  },
  REFILL: {
    en: 'For the places left a new list is made from the pool.',
    zh: '就剩余名额，从项目库中重新提出候选名单。',
  },
};
