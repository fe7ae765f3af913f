import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { Purpose, RoundRules, RoundState } from '@renda/voting-rules';

import type { BallotItem, VoteMedium } from './programme-words.ts';

export interface BallotRound extends Stored {
  readonly regionCode: RegionCode;
  readonly programmeId: string | null;
  readonly title: string;
  readonly purpose: Purpose;
  readonly medium: VoteMedium;
  readonly state: RoundState;
  /** Frozen when it is drawn up (ONE-9). */
  readonly rules: RoundRules;
  readonly items: readonly BallotItem[];
  readonly listVersionId: string | null;
  readonly meetingId: string | null;
  /** Representatives; the first is the chief teller. */
  readonly tellerIds: readonly string[];
  readonly previousId: string | null;
}

export const ballotRoundTable = new EntitySchema<BallotRound>({
  name: 'BallotRound',
  tableName: 'ballot_round',
  columns: {
    ...storedColumns,
    regionCode: { type: 'text', name: 'region_code' },
    programmeId: { type: 'uuid', name: 'programme_id', nullable: true },
    title: { type: 'text' },
    purpose: { type: 'text' },
    medium: { type: 'text' },
    state: { type: 'text' },
    rules: { type: 'jsonb' },
    items: { type: 'jsonb' },
    listVersionId: { type: 'uuid', name: 'list_version_id', nullable: true },
    meetingId: { type: 'uuid', name: 'meeting_id', nullable: true },
    tellerIds: { type: 'uuid', name: 'teller_ids', array: true },
    previousId: { type: 'uuid', name: 'previous_id', nullable: true },
  },
});
