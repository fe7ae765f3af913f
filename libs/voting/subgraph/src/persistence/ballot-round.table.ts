import { storedColumns } from '@renda/persistence';
import { EntitySchema } from 'typeorm';

import type { Day, RegionCode } from '@renda/kernel';
import type { Stored } from '@renda/persistence';
import type { Purpose, RoundRules, RoundState, Tally, Verdict } from '@renda/voting-rules';

import type { BallotItem, PresidiumChoice, ProgrammeDecision, VoteMedium } from './programme-words.ts';

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
  /** Whether the list was considered beforehand (VOT-2). */
  readonly considered: boolean;
  /** Null for a panel, whose electors are named by hand. */
  readonly meetingId: string | null;
  /** Representatives; the first is the chief teller. */
  readonly tellerIds: readonly string[];
  readonly previousId: string | null;
  /** What asked for the vote, in another subgraph. */
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly heldOn: Day | null;
  /** SubjectPublicKeyInfo in base64; its private half lies sealed in round_key until issuing closes. */
  readonly publicKey: string | null;
  readonly rollId: string | null;
  readonly total: number | null;
  readonly entitled: number | null;
  readonly present: number | null;
  readonly rollHash: string | null;
  readonly issued: number | null;
  readonly returned: number | null;
  readonly tally: Tally | null;
  readonly verdict: Verdict | null;
  readonly merkleRoot: string | null;
  readonly presidiumChoice: PresidiumChoice | null;
  readonly voidReason: string | null;
  readonly certification: ProgrammeDecision | null;
  readonly signedById: string | null;
  readonly publishedOn: Day | null;
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
    considered: { type: 'boolean', default: false },
    meetingId: { type: 'uuid', name: 'meeting_id', nullable: true },
    tellerIds: { type: 'uuid', name: 'teller_ids', array: true },
    previousId: { type: 'uuid', name: 'previous_id', nullable: true },
    subjectType: { type: 'text', name: 'subject_type', nullable: true },
    subjectId: { type: 'text', name: 'subject_id', nullable: true },
    heldOn: { type: 'date', name: 'held_on', nullable: true },
    publicKey: { type: 'text', name: 'public_key', nullable: true },
    rollId: { type: 'uuid', name: 'roll_id', nullable: true },
    total: { type: 'integer', nullable: true },
    entitled: { type: 'integer', nullable: true },
    present: { type: 'integer', nullable: true },
    rollHash: { type: 'text', name: 'roll_hash', nullable: true },
    issued: { type: 'integer', nullable: true },
    returned: { type: 'integer', nullable: true },
    tally: { type: 'jsonb', nullable: true },
    verdict: { type: 'jsonb', nullable: true },
    merkleRoot: { type: 'text', name: 'merkle_root', nullable: true },
    presidiumChoice: { type: 'jsonb', name: 'presidium_choice', nullable: true },
    voidReason: { type: 'text', name: 'void_reason', nullable: true },
    certification: { type: 'jsonb', nullable: true },
    signedById: { type: 'uuid', name: 'signed_by_id', nullable: true },
    publishedOn: { type: 'date', name: 'published_on', nullable: true },
  },
});
