import { policies } from './policies.ts';
import { policyErrors } from './policy-errors.ts';

import type { z } from 'zod';

import type { PolicyName, PolicyValue } from './policies.ts';

/** The value in the parameter's form; throws POLICY_INVALID_VALUE, which says where and what it must be. */
export const parsePolicyValue = <K extends PolicyName>(name: K, value: unknown): PolicyValue<K> => {
  const result = policies[name].schema.safeParse(value);
  if (result.success) return result.data as PolicyValue<K>;
  const [issue] = result.error.issues;
  throw policyErrors.POLICY_INVALID_VALUE(
    {
      name,
      term: policies[name].term,
      path: issue && issue.path.length > 0 ? issue.path.join('.') : '–',
      expected: issue ? expectationOf(issue) : '–',
    },
    { field: 'value' },
  );
};

/** Reads what an officer typed: JSON, or a bare word for a parameter that takes one of a few. */
export const policyValueFromText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
};

// Signs rather than words, since the sentence around them is English or Chinese.
const expectationOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'too_small':
      return `${issue.origin === 'string' || issue.origin === 'array' ? 'length ' : ''}≥ ${issue.minimum}`;
    case 'too_big':
      return `${issue.origin === 'string' || issue.origin === 'array' ? 'length ' : ''}≤ ${issue.maximum}`;
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'unrecognized_keys':
      return `without ${issue.keys.join(', ')}`;
    default:
      return issue.message;
  }
};

const typeNames: Readonly<Record<string, string>> = {
  int: 'integer (整数)',
  number: 'number (数字)',
  boolean: 'true | false',
  array: '[ … ]',
  object: '{ … }',
  string: '"…"',
};
