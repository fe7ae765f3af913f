import type { PolicyPack } from './policy-pack.ts';

/** Changzhi, Poyang, Longan and Xiamen stand on one page of a newspaper that carries no date. */
export const newspaperDated: Pick<PolicyPack, 'effectiveFrom' | 'dated'> = {
  effectiveFrom: '2023-01-01',
  dated: 'The page carries no date and tells of 2022; the first day of 2023 is our assumption.',
};
