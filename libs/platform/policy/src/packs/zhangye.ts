import type { PolicyPack } from './policy-pack.ts';

/** Its source tells of mechanisms, and gives no parameter a value. */
export const zhangye: PolicyPack = {
  key: 'zhangye',
  region: '620700',
  name: { en: 'Zhangye', zh: '张掖市' },
  document: 'Zhangye, article on the practice of whole-process democracy (践行全过程人民民主张掖人大工作实践)',
  effectiveFrom: '2023-01-01',
  dated: 'The article carries no date; the first day of 2023 is our assumption.',
  values: [],
};
