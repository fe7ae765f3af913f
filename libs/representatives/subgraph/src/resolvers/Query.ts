import { parseRegionCode } from '@renda/kernel';
import { policyPacks } from '@renda/policy';
import { statisticsOf } from '@renda/graphql';

import { auditPage } from '../audit-page.ts';
import { congressList, groupList, meetingList, regionList, representativeList } from '../lists/index.ts';
import { policyNamed } from '../policy-named.ts';

import type { QueryResolvers } from '../__generated__/resolvers.ts';

export const Query: QueryResolvers = {
  region: (_, { code }, { loaders }) => loaders.region.load(parseRegionCode(code)),
  regions: (_, args, { manager, viewer }) => regionList.page(manager, args, viewer),
  congress: (_, { id }, { loaders }) => loaders.congress.load(id),
  congresses: (_, args, { manager, viewer }) => congressList.page(manager, args, viewer),
  representative: (_, { id }, { loaders }) => loaders.representative.load(id),
  representatives: (_, args, { manager, viewer }) => representativeList.page(manager, args, viewer),
  representativesOf: (_, { region, ...args }, { manager, viewer }) =>
    representativeList.page(
      manager,
      {
        ...args,
        where: { represents: { code: region }, state: { eq: 'IN_OFFICE' } },
        orderBy: [{ field: 'LEVEL', direction: 'DESC' }, { field: 'NAME' }],
      },
      viewer,
    ),
  representativeStatistics: async (_, args, { manager, viewer }) =>
    statisticsOf(await representativeList.statistics(manager, args, viewer)),
  representativeGroup: (_, { id }, { loaders }) => loaders.group.load(id),
  representativeGroups: (_, args, { manager, viewer }) => groupList.page(manager, args, viewer),
  meeting: (_, { id }, { loaders }) => loaders.meeting.load(id),
  meetings: (_, args, { manager, viewer }) => meetingList.page(manager, args, viewer),
  meetingRoll: (_, { id }, { loaders }) => loaders.roll.load(id),
  policies: (_, { region, on }, { policy, clock }) => policy.explainAll(parseRegionCode(region), on ?? clock.today()),
  policy: (_, { region, name, on }, { policy, clock }) =>
    policy.explain(parseRegionCode(region), policyNamed(name), on ?? clock.today()),
  policyHistory: (_, { region, name }, { policy }) => policy.historyOf(parseRegionCode(region), policyNamed(name)),
  policyPacks: () => policyPacks,
  viewer: (_, __, { viewer }) => viewer,
  auditEntries: (_, args, context) => auditPage(args, context),
};
