import { auditRead } from '@renda/commands';

import { auditEntryList } from './lists/index.ts';

import type { Page, PageArgs } from '@renda/persistence';

import type { RepresentativesContext } from './context.ts';
import type { AuditEntry } from './persistence/audit-entry.table.ts';

/** Reading the trail is itself recorded first, so that no reading goes unseen (domain.md §2, ADMIN). */
export const auditPage = async (
  { purpose, ...args }: PageArgs & { readonly purpose: string },
  context: RepresentativesContext,
): Promise<Page<AuditEntry>> => {
  await auditRead(context, { purpose, aggregate: { type: 'AuditTrail', id: 'representatives' } });
  return auditEntryList.page(context.manager, args, context.viewer);
};
