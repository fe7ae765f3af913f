import { pagesByParent } from '@renda/graphql';
import { regionPrefix } from '@renda/kernel';
import { matching } from '@renda/persistence';

import type { BaseContext } from '@renda/graphql';
import type { RegionCode } from '@renda/kernel';
import type { List, Page, PageArgs } from '@renda/persistence';

export interface RegionPageArgs extends PageArgs {
  readonly descendants?: boolean | null;
}

const inRegion = matching('text', (code) => `t.region_code = ${code}`);
// Compared byte by byte, so that the index serves it though the region is not known beforehand.
const inRegionOrBelow = matching(
  'text',
  (prefix) => `t.region_code ~>=~ ${prefix} AND t.region_code ~<~ (${prefix} || ':')`,
);

/** The pages of many regions in one statement, each with or without what lies below it. */
export const regionPages = <T extends object>(
  list: List<T>,
  { manager, viewer }: Pick<BaseContext, 'manager' | 'viewer'>,
) =>
  pagesByParent<T, RegionPageArgs>(async (codes: readonly RegionCode[], { descendants, ...args }) => {
    if (!descendants) return list.pagesBy(manager, inRegion, codes, args, viewer);
    const pages = await list.pagesBy(manager, inRegionOrBelow, codes.map(regionPrefix), args, viewer);
    return new Map(
      codes.flatMap((code): [string, Page<T>][] => {
        const page = pages.get(regionPrefix(code));
        return page ? [[code, page]] : [];
      }),
    );
  });
