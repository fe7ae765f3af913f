import { assertActsIn } from '@renda/identity';
import { commonErrors, parseRegionCode } from '@renda/kernel';

import { suggestionsEvent } from '../events.ts';
import { foreignId } from '../foreign-id.ts';
import { presidium } from '../motions.ts';

import type { OpenMotionSessionInput } from '../__generated__/resolvers.ts';
import type { SuggestionsUnit } from '../context.ts';
import type { MotionSession } from '../persistence/motion-session.table.ts';

/** Says until when motions can be filed at a session; said again, the later word holds (SUG-14). */
export const openMotionSession = async (
  input: OpenMotionSessionInput,
  unit: SuggestionsUnit,
): Promise<{ motionSession: MotionSession }> => {
  const regionCode = parseRegionCode(input.regionCode);
  assertActsIn(unit.viewer, presidium, regionCode);
  const { session, opensAt, closesAt } = input;
  if (closesAt <= opensAt || session < 1) {
    throw commonErrors.INVALID_INPUT(
      { reason: 'It closes after it opens, and sessions count from 1.' },
      { field: 'closesAt' },
    );
  }
  const congressId = foreignId('Congress', input.congressId, 'congressId');
  const known = await unit.motionSessions.of(regionCode, congressId, session);
  const motionSession = known
    ? await unit.motionSessions.save({ ...known, opensAt, closesAt })
    : await unit.motionSessions.add({ regionCode, congressId, session, opensAt, closesAt });
  unit.emit(
    suggestionsEvent(
      'motionSession.opened',
      { session, opensAt, closesAt },
      { type: 'MotionSession', row: motionSession },
    ),
  );
  return { motionSession };
};
