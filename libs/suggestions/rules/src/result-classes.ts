import { suggestionsErrors } from './errors.ts';

import type { Day } from '@renda/kernel';

export type ReplyNeed = 'COMMITMENT' | 'EVIDENCE' | 'REASON';

/** One class of a scheme (SUG-6): what a reply needs, whether it counts as solved, whether look-back covers it. */
export interface ResultClass {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly needs: readonly ReplyNeed[];
  readonly countsAsSolved: boolean;
  readonly lookBack: boolean;
}

/** Policy `suggestion.classScheme`. */
export interface ClassScheme {
  readonly name: string;
  readonly version: number;
  readonly classes: readonly ResultClass[];
}

export interface ReplyContents {
  readonly resultClass: string;
  readonly commitments: readonly { readonly text: string; readonly dueOn: Day }[];
  readonly evidence: string | null;
  readonly reason: string | null;
}

/** The class, if the scheme has it and the reply holds what it needs (SUG-4, SUG-6). */
export const acceptedClass = (scheme: ClassScheme, reply: ReplyContents, repliedOn: Day): ResultClass => {
  const found = scheme.classes.find(({ code }) => code === reply.resultClass);
  if (!found) {
    const classes = scheme.classes.map(({ code }) => code);
    throw suggestionsErrors.RESULT_CLASS_UNKNOWN(
      { resultClass: reply.resultClass, scheme: scheme.name, classes },
      at('resultClass'),
    );
  }
  for (const need of found.needs) {
    const field = fieldOf[need];
    if (!isGiven(reply[field])) throw suggestionsErrors.CLASS_NEEDS({ resultClass: found.code, field }, at(field));
  }
  const past = reply.commitments.find(({ dueOn }) => dueOn <= repliedOn);
  if (past) throw suggestionsErrors.COMMITMENT_IN_PAST({ dueOn: past.dueOn }, at('commitments'));
  return found;
};

/** Of several separate replies, the class furthest from solved: the one the scheme names last. */
export const overallClass = (scheme: ClassScheme, codes: readonly string[]): string | null =>
  scheme.classes.findLast(({ code }) => codes.includes(code))?.code ?? codes.at(-1) ?? null;

const fieldOf = { COMMITMENT: 'commitments', EVIDENCE: 'evidence', REASON: 'reason' } as const;

const isGiven = (value: string | readonly unknown[] | null): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== null && value.length > 0;

const at = (field: string) => ({ field });
