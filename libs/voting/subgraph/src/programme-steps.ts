import { assertVersion } from '@renda/commands';
import { assertActsIn } from '@renda/identity';
import { commonErrors } from '@renda/kernel';
import { programmeLifecycle } from '@renda/voting-rules';

import type { Role } from '@renda/identity';
import type { ProgrammeEvent, ProgrammeState } from '@renda/voting-rules';

import type { VotingUnit } from './context.ts';
import type { LivelihoodProgramme } from './persistence/livelihood-programme.table.ts';

interface ProgrammeInput {
  readonly programmeId: string;
  readonly expectedVersion?: number | null;
}

/** The programme, locked, for a viewer who acts for its region. */
export const lockedProgramme = async (
  unit: VotingUnit,
  { programmeId, expectedVersion }: ProgrammeInput,
  roles: readonly Role[],
): Promise<LivelihoodProgramme> => {
  const programme = await unit.programmes.lock(programmeId);
  assertActsIn(unit.viewer, roles, programme.regionCode);
  assertVersion(programme, expectedVersion);
  return programme;
};

export const advanced = (programme: LivelihoodProgramme, event: ProgrammeEvent): LivelihoodProgramme => ({
  ...programme,
  state: programmeLifecycle.advance(programme.state, event),
});

/** Refuses work that belongs to another state of the programme. */
export const assertIn = (programme: LivelihoodProgramme, states: readonly ProgrammeState[], event: string): void => {
  if (states.includes(programme.state)) return;
  throw commonErrors.ILLEGAL_TRANSITION({
    state: programme.state,
    event,
    possible: programmeLifecycle.eventsFrom(programme.state),
  });
};
