import { ancestorsOf } from '@renda/kernel';
import { hasCongress } from '@renda/representatives-rules';

import { maybe, present } from '../references.ts';

import type { RegionResolvers } from '../__generated__/resolvers.ts';

export const Region: RegionResolvers = {
  __resolveReference: ({ code }, { loaders }) => loaders.region.load(code),
  hasCongress: ({ kind }) => hasCongress(kind),
  parent: ({ parentCode }, _, { loaders }) => maybe(loaders.region, parentCode),
  ancestors: ({ code }, _, { loaders }) => present(loaders.region, ancestorsOf(code)),
  children: ({ code }, args, { loaders }) => loaders.childrenOf.load(code, args),
  congresses: ({ code }, args, { loaders }) => loaders.congressesOf.load(code, args),
  representatives: ({ code }, args, { loaders }) => loaders.representativesOfRegion.load(code, args),
  specialCommittees: ({ code }, args, { loaders }) => loaders.specialCommitteesOf.load(code, args),
  representativeGroups: ({ code }, args, { loaders }) => loaders.groupsOfRegion.load(code, args),
  meetings: ({ code }, args, { loaders }) => loaders.meetingsOfRegion.load(code, args),
};
