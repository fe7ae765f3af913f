import { nestedPages, oneByKey } from '../../../index.ts';
import { pledgeList, pledgeRemarkList } from './lists.ts';

import type { BaseContext } from '../../../index.ts';
import type { PledgesRepositories } from './repositories.ts';

export const createLoaders = (base: BaseContext<PledgesRepositories>) => ({
  pledge: oneByKey(
    (ids) => pledgeList.byIds(base.manager, ids, base.viewer),
    ({ id }) => id,
  ),
  pledgesOf: nestedPages(pledgeList, 'authorId', base),
  remarksOf: nestedPages(pledgeRemarkList, 'pledgeId', base),
});
