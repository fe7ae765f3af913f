import { systemViewer } from '@renda/identity';

import { auditCommand } from './audit.ts';
import { createUnit } from './create-unit.ts';
import { nothingGathered, writeGathered } from './gathered.ts';

import type { InTransaction } from '@renda/events';

import type { CommandBase } from './command-base.ts';
import type { Unit } from './unit.ts';

export type SystemBase<R> = Omit<CommandBase<R>, 'viewer' | 'requestId' | 'policy' | 'database'>;

/**
 * Units for consumers and jobs, which act as the platform itself: the same tools, events, notices and audit row as a
 * command's; what writes no event leaves no audit row.
 */
export const unitsOf =
  <R extends object>(base: SystemBase<R>): InTransaction<Unit<R>> =>
  async (manager, cause, work) => {
    const gathered = nothingGathered();
    const unit = createUnit(
      { ...base, viewer: systemViewer(cause.name), requestId: cause.requestId },
      manager,
      gathered,
    );
    const result = await work(unit);
    await Promise.all([
      writeGathered(manager, gathered, base.sendJob),
      gathered.events.length > 0 && auditCommand(unit, cause.name, null, gathered, base.personalFields),
    ]);
    return result;
  };
