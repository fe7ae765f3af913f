import type { Notice } from '@renda/events';
import type { RegionCode } from '@renda/kernel';

import type { AggregateType } from './events.ts';

type Kind = `${'project' | 'rectification' | 'supervisionItem'}.${string}`;

interface About {
  readonly id: string;
  readonly regionCode: RegionCode;
}

const typeOf = (kind: Kind): AggregateType => {
  if (kind.startsWith('project.')) return 'SupervisedProject';
  return kind.startsWith('rectification.') ? 'Rectification' : 'SupervisionItem';
};

/** Told to the committee's office of the region. */
export const toStaff = ({ id, regionCode }: About, kind: Kind, data: object = {}): Notice => ({
  kind,
  to: { role: 'COMMITTEE_STAFF', region: regionCode },
  about: { type: typeOf(kind), id },
  data,
});

/** Told to a unit; to the government office where none is named yet. */
export const toUnit = ({ id, regionCode }: About, unitId: string | null, kind: Kind, data: object = {}): Notice => ({
  kind,
  to: unitId
    ? { role: 'HANDLING_UNIT', region: regionCode, subject: unitId }
    : { role: 'GOVERNMENT_OFFICE', region: regionCode },
  about: { type: typeOf(kind), id },
  data,
});
