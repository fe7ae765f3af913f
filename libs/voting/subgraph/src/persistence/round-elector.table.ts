import { EntitySchema } from 'typeorm';

import type { RegionCode } from '@renda/kernel';

/** One on the roll of a round. Has no time: when a credential was taken is nobody's business (VOT-5). */
export interface RoundElector {
  readonly id: string;
  readonly roundId: string;
  readonly regionCode: RegionCode;
  readonly electorId: string;
  /** Of an invited citizen; null for a representative. */
  readonly name: string | null;
  readonly suspended: boolean;
  readonly present: boolean;
  readonly blindedHash: string | null;
  readonly blindSignature: string | null;
}

export const roundElectorTable = new EntitySchema<RoundElector>({
  name: 'RoundElector',
  tableName: 'round_elector',
  columns: {
    id: { type: 'uuid', primary: true },
    roundId: { type: 'uuid', name: 'round_id' },
    regionCode: { type: 'text', name: 'region_code' },
    electorId: { type: 'text', name: 'elector_id' },
    name: { type: 'text', nullable: true },
    suspended: { type: 'boolean' },
    present: { type: 'boolean' },
    blindedHash: { type: 'text', name: 'blinded_hash', nullable: true },
    blindSignature: { type: 'text', name: 'blind_signature', nullable: true },
  },
});
