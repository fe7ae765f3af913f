import { isDeepStrictEqual } from 'node:util';

import { addDays } from '@renda/kernel';

import { policyErrors } from './policy-errors.ts';

import type { Day, RegionCode } from '@renda/kernel';

import type { PolicyBook } from './policy-book.ts';
import type { PolicyName } from './policies.ts';

/** A value about to be set: checked for itself, not yet for what stands beside it. */
export interface DecidedValue {
  readonly region: RegionCode;
  readonly name: PolicyName;
  readonly value: unknown;
  readonly effectiveFrom: Day;
}

/** Throws when the value contradicts what is in force beside it in the region on the day it begins. */
export const assertConsistent = (book: PolicyBook, decided: DecidedValue): void => {
  assertOrdered(book, decided);
  if (decided.name === 'suggestion.classScheme' || decided.name === 'duty.scheme') assertNewVersion(book, decided);
};

// The first is at most the second.
const ordered: readonly (readonly [PolicyName, PolicyName])[] = [
  ['contact.citizensMin', 'contact.citizensMax'],
  ['group.activityDaysMin', 'group.activityDaysMax'],
  ['keySupervision.perLeaderMin', 'keySupervision.perLeaderMax'],
  ['suggestion.replyMonths', 'suggestion.extendedMonths'],
  ['project.amberLag', 'project.redLag'],
];

const assertOrdered = (book: PolicyBook, { region, name, value, effectiveFrom }: DecidedValue): void => {
  for (const [least, most] of ordered) {
    const other = name === least ? most : name === most ? least : undefined;
    if (!other) continue;
    const otherValue = book.explain(region, other, effectiveFrom).value;
    const [low, high] = name === least ? [value, otherValue] : [otherValue, value];
    if (Number(low) <= Number(high)) continue;
    const relation = `${least} ≤ ${most}`;
    throw policyErrors.POLICY_CONTRADICTS({ name, value, other, otherValue, region, relation }, { field: 'value' });
  }
};

interface Versioned {
  readonly name: string;
  readonly version: number;
}

// A case keeps the version it was replied or scored under, so a version can have but one content.
const assertNewVersion = (book: PolicyBook, { region, name, value, effectiveFrom }: DecidedValue): void => {
  const before = book.explain(region, name, addDays(effectiveFrom, -1)).value as unknown as Versioned;
  const { version, name: scheme } = value as Versioned;
  if (scheme !== before.name || version > before.version || isDeepStrictEqual(value, before)) return;
  throw policyErrors.POLICY_VERSION_TAKEN({ name, version }, { field: 'value' });
};
