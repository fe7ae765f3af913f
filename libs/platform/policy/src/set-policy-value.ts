import { isDeepStrictEqual } from 'node:util';

import { commonErrors, parseDay, parseRegionCode } from '@renda/kernel';
import { newId } from '@renda/persistence';

import { assertConsistent } from './assert-consistent.ts';
import { parsePolicyValue } from './parse-policy-value.ts';
import { isPolicyName, policyNames } from './policies.ts';
import { policyErrors } from './policy-errors.ts';
import { policyValueSet } from './policy-events.ts';
import { policyValueRepository } from './policy-value.repository.ts';

import type { NewEvent } from '@renda/events';
import type { Clock, Day, RegionCode } from '@renda/kernel';
import type { EntityManager } from 'typeorm';

import type { DecidedValue } from './assert-consistent.ts';
import type { PolicyReader } from './policy-reader.ts';
import type { PolicySetting } from './policy-value.table.ts';

export interface SetPolicyValueInput {
  readonly region: RegionCode;
  readonly name: string;
  /** null: the region inherits again from that day on. */
  readonly value: unknown;
  readonly effectiveFrom: Day;
  /** Document and article, or the decision. */
  readonly source: string;
  /** The revision this corrects, 0 for none yet; another one there is refused as STALE_VERSION. */
  readonly expectedVersion?: number | null;
}

/** What it needs of a command's unit. */
export interface PolicySettingUnit {
  readonly viewer: { readonly kind: string; readonly subject: string | null; readonly name?: string };
  readonly clock: Clock;
  readonly manager: EntityManager;
  readonly policy: PolicyReader;
  today(): Day;
  emit(event: NewEvent): void;
}

/**
 * Sets a parameter for a region from a day on. Setting the same day again corrects it by a new revision; the same
 * value again changes nothing. Who may is the caller's to check. A day before the unit's is refused (ONE-9).
 */
export const setPolicyValue = async (input: SetPolicyValueInput, unit: PolicySettingUnit): Promise<PolicySetting> => {
  const decided = decide(input, unit.today());
  const book = await unit.policy.book();
  if (decided.value !== null) assertConsistent(book, decided);
  const values = policyValueRepository(unit.manager);
  const before = await values.latestOf(decided.region, decided.name, decided.effectiveFrom);
  assertRevision(before?.revision ?? 0, input.expectedVersion);
  if (before && isDeepStrictEqual(before.value, decided.value) && before.source === decided.source) return before;
  const setting: PolicySetting = {
    id: newId(),
    regionCode: decided.region,
    name: decided.name,
    effectiveFrom: decided.effectiveFrom,
    revision: (before?.revision ?? 0) + 1,
    value: decided.value,
    source: decided.source,
    setBy: actorOf(unit.viewer),
    setAt: unit.clock.now(),
  };
  await values.add(setting);
  unit.policy.refresh();
  unit.emit(policyValueSet(setting));
  return setting;
};

const decide = (input: SetPolicyValueInput, today: Day): DecidedValue & { readonly source: string } => {
  const { name } = input;
  if (!isPolicyName(name)) throw policyErrors.POLICY_UNKNOWN({ name, similar: similarTo(name) }, { field: 'name' });
  const effectiveFrom = parseDay(input.effectiveFrom);
  if (effectiveFrom < today)
    throw policyErrors.POLICY_IN_THE_PAST({ name, effectiveFrom, today }, { field: 'effectiveFrom' });
  const source = input.source.trim();
  if (source === '') throw policyErrors.POLICY_WITHOUT_SOURCE({ name }, { field: 'source' });
  const value = input.value === null ? null : parsePolicyValue(name, input.value);
  return { region: parseRegionCode(input.region), name, value, effectiveFrom, source };
};

const assertRevision = (actual: number, expected: number | null | undefined): void => {
  if (expected !== undefined && expected !== null && expected !== actual)
    throw commonErrors.STALE_VERSION({ expected, actual });
};

const actorOf = ({ kind, subject, name }: PolicySettingUnit['viewer']): string =>
  subject ?? [kind.toLowerCase(), name].filter(Boolean).join(':');

// The names that share most with what was typed, for a slip of the pen.
const similarTo = (name: string): readonly string[] => {
  const [subject = ''] = name.split('.');
  return policyNames.filter((known) => known.startsWith(`${subject}.`)).slice(0, 5);
};
