import { commonErrors } from '@renda/kernel';

import { visibleLength } from './drafting.ts';
import { suggestionsErrors } from './errors.ts';

import type { Day, RegionCode } from '@renda/kernel';

import type { SuggestionState } from './suggestion-lifecycle.ts';

interface GroundRule {
  /** The article it follows, shown to the author. */
  readonly article: string;
  readonly needs: readonly ('explanation' | 'similarToId')[];
}

const provincial = 'provincial regulations on suggestions, grounds of refusal';

/** SUG-3: why a suggestion is not admitted, each with its article and what must be said with it. */
export const admissibilityGrounds = {
  PERSONAL: { article: provincial, needs: ['explanation'] },
  FORWARDED_LETTER: { article: provincial, needs: ['explanation'] },
  PETITION_OR_ACCUSATION: { article: provincial, needs: ['explanation'] },
  LITIGATION: { article: provincial, needs: ['explanation'] },
  ACADEMIC_OR_PROMOTION: { article: provincial, needs: ['explanation'] },
  NO_CONTENT: { article: provincial, needs: ['explanation'] },
  OUT_OF_JURISDICTION: { article: provincial, needs: ['explanation'] },
  TENDER_INTERFERENCE: { article: provincial, needs: ['explanation'] },
  BUSINESS_INTEREST: { article: provincial, needs: ['explanation'] },
  UNLAWFUL: { article: provincial, needs: ['explanation'] },
  MULTIPLE_MATTERS: { article: `${provincial} (一事一议)`, needs: ['explanation'] },
  SIMILAR_FILED: { article: 'Yinchuan, dual contact, 4.1', needs: ['explanation', 'similarToId'] },
  OTHER: { article: provincial, needs: ['explanation'] },
} as const satisfies Record<string, GroundRule>;

export type AdmissibilityGround = keyof typeof admissibilityGrounds;

export interface Refusal {
  readonly ground: AdmissibilityGround;
  readonly explanation: string | null;
  readonly similarToId: string | null;
}

/** A refusal is explained to the author; a similar one names the earlier suggestion (SUG-3). */
export const assertExplained = (refusal: Refusal): void => {
  for (const field of admissibilityGrounds[refusal.ground].needs) {
    if (visibleLength(refusal[field] ?? '') === 0)
      throw suggestionsErrors.NOT_ADMITTED_NEEDS({ ground: refusal.ground, field }, { field });
  }
};

interface Filed {
  readonly id: string;
  readonly regionCode: RegionCode;
  readonly congressId: string | null;
  readonly session: number | null;
  readonly number: number | null;
  readonly submittedOn: Day | null;
}

/** A suggestion repeats only what was filed before it (SUG-3). */
export const assertFiledBefore = (earlier: Filed, refused: Filed): void => {
  if (!isFiledBefore(earlier, refused))
    throw suggestionsErrors.SIMILAR_NOT_EARLIER({ similar: earlier.id }, { field: 'similarToId' });
};

// Numbers of one session tell the order; days tell it between sessions and congresses, those of one day in no order.
const isFiledBefore = (one: Filed, other: Filed): boolean => {
  const isOneSeries = (['regionCode', 'congressId', 'session'] as const).every((part) => one[part] === other[part]);
  if (isOneSeries && one.number !== null && other.number !== null) return one.number < other.number;
  return one.submittedOn !== null && other.submittedOn !== null && one.submittedOn <= other.submittedOn;
};

/** What becomes of a matter that was not admitted, at the author's wish (SUG-3). */
export type AfterRefusal = 'MEND' | 'PASS_AS_REFERENCE' | 'TREAT_AS_LETTER';

interface Refused {
  readonly state: SuggestionState;
  readonly afterRefusal: AfterRefusal | null;
  readonly escalatedFromId: string | null;
}

/** The author of what was not admitted chooses once; of what came from below, the choice is there (SUG-3). */
export const assertMayChoose = ({ state, afterRefusal, escalatedFromId }: Refused): void => {
  if (state !== 'NOT_ADMITTED') {
    throw commonErrors.ILLEGAL_TRANSITION({ state, event: 'chooseAfterRefusal', possible: '—' });
  }
  if (escalatedFromId) throw suggestionsErrors.REFUSAL_IS_BELOW();
  if (afterRefusal) throw suggestionsErrors.REFUSAL_CHOSEN({ choice: afterRefusal });
};
