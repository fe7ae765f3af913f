import { formatErrors } from '../formats/format-errors.ts';

/** How the elected follow from the ballots. */
export type Rule =
  | { readonly kind: 'CHOOSE'; readonly places: number }
  | { readonly kind: 'GREEDY' }
  | { readonly kind: 'EQUAL_SHARES' };

/** Whose half a candidate's votes must exceed. */
export type Majority =
  { readonly base: 'ALL' | 'PRESENT'; readonly total: number } | { readonly base: 'VALID' } | { readonly base: 'NONE' };

const chooseText = /^choose:([1-9]\d{0,8})$/;

export const isRule = (text: string): boolean => ruleNamed(text) !== undefined;

/** Reads `choose:3`, `greedy` or `equal-shares`; also the names Pabulib files use. */
export const parseRule = (text: string): Rule => {
  const rule = ruleNamed(text);
  if (!rule) throw formatErrors.RULE_UNKNOWN({ rule: text });
  return rule;
};

const ruleNamed = (text: string): Rule | undefined => {
  const name = text.trim().toLowerCase();
  const places = chooseText.exec(name)?.[1];
  if (places !== undefined) return { kind: 'CHOOSE', places: Number(places) };
  if (name === 'greedy') return { kind: 'GREEDY' };
  return name === 'equal-shares' || name === 'equalshares' ? { kind: 'EQUAL_SHARES' } : undefined;
};

/** Reads `ALL:45`, `PRESENT:40`, `VALID` or `NONE`. */
export const parseMajority = (text: string): Majority => {
  const name = text.trim().toUpperCase();
  const [, base, total] = /^(ALL|PRESENT):(\d{1,9})$/.exec(name) ?? [];
  if (base !== undefined) return { base: base === 'ALL' ? 'ALL' : 'PRESENT', total: Number(total) };
  if (name === 'VALID' || name === 'NONE') return { base: name };
  throw formatErrors.MAJORITY_UNKNOWN({ majority: text });
};

export const ruleToText = (rule: Rule): string =>
  rule.kind === 'CHOOSE' ? `choose:${rule.places}` : rule.kind === 'GREEDY' ? 'greedy' : 'equal-shares';

export const majorityToText = (majority: Majority): string =>
  'total' in majority ? `${majority.base}:${majority.total}` : majority.base;
