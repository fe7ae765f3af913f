import type { Day, RegionCode } from '@renda/kernel';

import type { PolicyUnit } from './policy-definition.ts';
import type { PolicyBasis } from './policy-source.ts';
import type { PolicyName, PolicyValue } from './policies.ts';

/** A value in force, and everything about where it comes from. */
export interface PolicyExplanation<K extends PolicyName = PolicyName> {
  readonly name: K;
  readonly value: PolicyValue<K>;
  /** The region that set it: the one asked about or one above. */
  readonly from: 'DEFAULT' | RegionCode;
  /** Null for a default: it was always so. */
  readonly effectiveFrom: Day | null;
  readonly basis: PolicyBasis;
  readonly source: string;
  /** Null for defaults and packs, which come with the product. */
  readonly setBy: string | null;
  readonly setAt: Date | null;
  readonly unit: PolicyUnit;
  readonly term: string;
  readonly description: string;
}
