import { bulletinWorkbook } from '../bulletin-workbook.ts';

import type { BulletinResolvers } from '../__generated__/resolvers.ts';

export const Bulletin: BulletinResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.bulletin.load(id),
  region: ({ regionCode }) => ({ code: regionCode }),
  xlsx: (bulletin) => bulletinWorkbook(bulletin),
};
