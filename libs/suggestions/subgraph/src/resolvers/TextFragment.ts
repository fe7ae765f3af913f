import { marksOf } from '../highlights.ts';

import type { TextFragmentResolvers } from '../__generated__/resolvers.ts';

export const TextFragment: TextFragmentResolvers = {
  text: ({ parts }) => parts.map(({ text }) => text).join(''),
  marks: ({ parts }) => marksOf(parts),
};
