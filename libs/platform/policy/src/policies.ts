import type { z } from 'zod';

import { contactPolicies } from './definitions/contact.ts';
import { deadlinePolicies } from './definitions/deadline.ts';
import { dutyPolicies } from './definitions/duty.ts';
import { stationPolicies } from './definitions/station.ts';
import { suggestionPolicies } from './definitions/suggestion.ts';
import { supervisionPolicies } from './definitions/supervision.ts';
import { votingPolicies } from './definitions/voting.ts';

/** Every parameter of domain.md section 9, the only place its name, form and default stand. */
export const policies = {
  ...contactPolicies,
  ...stationPolicies,
  ...dutyPolicies,
  ...suggestionPolicies,
  ...deadlinePolicies,
  ...votingPolicies,
  ...supervisionPolicies,
};

export type PolicyName = keyof typeof policies;
export type PolicyValue<K extends PolicyName> = z.output<(typeof policies)[K]['schema']>;

export const policyNames = Object.keys(policies) as readonly PolicyName[];

export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(policies, name);
