import { policyPacks } from './packs/index.ts';

import type { Day, RegionCode } from '@renda/kernel';

import type { PolicyPack, PackValue } from './packs/policy-pack.ts';
import type { PolicyName } from './policies.ts';
import type { PolicySource } from './policy-source.ts';
import type { PolicySetting } from './policy-value.table.ts';

/** One thing said about one parameter in one region from one day on, by a pack or by the region itself. */
export interface PolicyEntry {
  readonly region: RegionCode;
  readonly name: string;
  readonly effectiveFrom: Day;
  /** 0 for a pack, so that the region's own word of the same day goes before it. */
  readonly revision: number;
  readonly value: unknown;
  readonly source: PolicySource;
  readonly setBy: string | null;
  readonly setAt: Date | null;
}

export const entryOfSetting = ({ regionCode, source, ...setting }: PolicySetting): PolicyEntry => ({
  ...setting,
  region: regionCode,
  source: { basis: 'DECISION', text: source },
});

export const packEntries = (): readonly PolicyEntry[] =>
  policyPacks.flatMap((pack) => pack.values.map((value) => entryOfPack(pack, value)));

const entryOfPack = (pack: PolicyPack, { name, value, at, assumed }: PackValue): PolicyEntry => ({
  region: pack.region,
  name,
  effectiveFrom: pack.effectiveFrom,
  revision: 0,
  value,
  source: {
    basis: at === '–' ? 'ASSUMPTION' : 'CITY',
    text: [`${pack.document}, ${at}.`, assumed, pack.dated].filter(Boolean).join(' '),
  },
  setBy: null,
  setAt: null,
});

/** Newest first; of one day the last correction first. */
export const newestFirst = (a: PolicyEntry, b: PolicyEntry): number =>
  a.effectiveFrom === b.effectiveFrom ? b.revision - a.revision : a.effectiveFrom < b.effectiveFrom ? 1 : -1;

export const entryKey = (region: RegionCode, name: PolicyName): string => `${region} ${name}`;
