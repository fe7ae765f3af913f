import { commonErrors } from '@renda/kernel';
import { supervisionErrors } from '@renda/supervision-rules';

import type { RegionCode } from '@renda/kernel';

import type { SupervisionUnit } from './context.ts';

interface Named {
  readonly projectId?: string | null;
  readonly itemId?: string | null;
}

/** The one project or item something was found in. */
export interface FoundIn {
  readonly projectId: string | null;
  readonly itemId: string | null;
  readonly regionCode: RegionCode;
  /** The working committee that follows it. */
  readonly field: string | null;
}

export const foundIn = async ({ projectId, itemId }: Named, unit: SupervisionUnit): Promise<FoundIn> => {
  if (Boolean(projectId) === Boolean(itemId)) throw supervisionErrors.FOUND_IN_ONE_THING({}, { field: 'projectId' });
  if (projectId) {
    const project = await unit.projects.findById(projectId);
    if (!project) throw commonErrors.NOT_FOUND({ type: 'SupervisedProject', id: projectId }, { field: 'projectId' });
    const { id, regionCode, linkState, committeeField } = project;
    return { projectId: id, itemId: null, regionCode, field: linkState === 'ACCEPTED' ? committeeField : null };
  }
  const item = await unit.items.findById(itemId ?? '');
  if (!item) throw commonErrors.NOT_FOUND({ type: 'SupervisionItem', id: itemId }, { field: 'itemId' });
  return { projectId: null, itemId: item.id, regionCode: item.regionCode, field: item.field };
};
