import type { Day, RegionCode } from '@renda/kernel';

import type { PolicyName, PolicyValue } from '../policies.ts';

/** One value of a pack. `assumed` says what of it is not in the city's document but ours. */
export type PackValue = {
  readonly [K in PolicyName]: {
    readonly name: K;
    readonly value: PolicyValue<K>;
    /** Where in the document. */
    readonly at: string;
    readonly assumed?: string;
  };
}[PolicyName];

/** What one city's published practice sets, shipped with the product; a value set by the region itself overrides it. */
export interface PolicyPack {
  readonly key: string;
  readonly region: RegionCode;
  readonly name: { readonly en: string; readonly zh: string };
  readonly document: string;
  readonly effectiveFrom: Day;
  /** Why that day. */
  readonly dated: string;
  readonly values: readonly PackValue[];
}
