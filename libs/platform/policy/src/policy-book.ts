import { ancestorsOf, parseRegionCode } from '@renda/kernel';

import { parsePolicyValue } from './parse-policy-value.ts';
import { policies, policyNames } from './policies.ts';
import { unitOf } from './policy-definition.ts';
import { entryKey, newestFirst, packEntries } from './policy-entry.ts';

import type { Day, RegionCode } from '@renda/kernel';

import type { PolicyEntry } from './policy-entry.ts';
import type { PolicyExplanation } from './policy-explanation.ts';
import type { PolicyName, PolicyValue } from './policies.ts';

/** Everything said about every parameter, to be asked without waiting. */
export interface PolicyBook {
  /** The value in force: of the region, else of the nearest region above that says anything, else the default. */
  explain<K extends PolicyName>(region: RegionCode, name: K, on: Day): PolicyExplanation<K>;
  explainAll(region: RegionCode, on: Day): readonly PolicyExplanation[];
  /** What the region itself ever said, newest first, corrected and coming values included. */
  entriesOf(region: RegionCode, name: PolicyName): readonly PolicyEntry[];
}

/** Packs and defaults are always in it. */
export const policyBook = (entries: readonly PolicyEntry[]): PolicyBook => {
  const byKey = Map.groupBy([...packEntries(), ...entries], ({ region, name }) => entryKey(region, name as PolicyName));
  for (const list of byKey.values()) list.sort(newestFirst);

  const entryOn = (region: RegionCode, name: PolicyName, on: Day): PolicyEntry | undefined => {
    const entry = byKey.get(entryKey(region, name))?.find(({ effectiveFrom }) => effectiveFrom <= on);
    return entry?.value === null ? undefined : entry;
  };

  const explain = <K extends PolicyName>(region: RegionCode, name: K, on: Day): PolicyExplanation<K> => {
    const code = parseRegionCode(region);
    for (const candidate of [code, ...ancestorsOf(code)]) {
      const entry = entryOn(candidate, name, on);
      if (entry) return explained(name, entry);
    }
    return byDefault(name);
  };

  return {
    explain,
    explainAll: (region, on) => policyNames.map((name) => explain(region, name, on)),
    entriesOf: (region, name) => byKey.get(entryKey(parseRegionCode(region), name)) ?? [],
  };
};

const explained = <K extends PolicyName>(name: K, entry: PolicyEntry): PolicyExplanation<K> => ({
  ...wordsOf(name),
  value: valueOf(name, entry),
  from: entry.region,
  effectiveFrom: entry.effectiveFrom,
  basis: entry.source.basis,
  source: entry.source.text,
  setBy: entry.setBy,
  setAt: entry.setAt,
});

const byDefault = <K extends PolicyName>(name: K): PolicyExplanation<K> => {
  const { source, ...definition } = policies[name];
  return {
    ...wordsOf(name),
    value: frozen(definition.default as PolicyValue<K>),
    from: 'DEFAULT',
    effectiveFrom: null,
    basis: source.basis,
    source: source.text,
    setBy: null,
    setAt: null,
  };
};

const wordsOf = <K extends PolicyName>(name: K) => {
  const { term, description } = policies[name];
  return { name, unit: unitOf(name), term, description };
};

// Read when first asked for, so that one bad row cannot keep everything else from being read.
const valueOf = <K extends PolicyName>(name: K, entry: PolicyEntry): PolicyValue<K> => {
  if (!read.has(entry)) read.set(entry, frozen(parsePolicyValue(name, entry.value)));
  return read.get(entry) as PolicyValue<K>;
};

const read = new WeakMap<PolicyEntry, unknown>();

// One value is handed to everybody, so nobody may change it.
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
};
