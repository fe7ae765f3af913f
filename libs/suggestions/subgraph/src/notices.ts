import { regionLevel } from '@renda/kernel';

import { offices } from './access.ts';

import type { Notice } from '@renda/events';
import type { Role } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';

import type { Assignment } from './persistence/assignment.table.ts';
import type { HandlingUnit } from './persistence/handling-unit.table.ts';
import type { Suggestion } from './persistence/suggestion.table.ts';

const about = ({ id }: Suggestion): Notice['about'] => ({ type: 'Suggestion', id });

export const toAuthor = (suggestion: Suggestion, kind: string, data: object = {}): Notice => ({
  kind,
  to: { role: 'REPRESENTATIVE', region: suggestion.regionCode, subject: suggestion.authorId },
  about: about(suggestion),
  data,
});

export const toRepresentative = (
  representativeId: string,
  suggestion: Suggestion,
  kind: string,
  data: object = {},
): Notice => ({
  kind,
  to: { role: 'REPRESENTATIVE', region: suggestion.regionCode, subject: representativeId },
  about: about(suggestion),
  data,
});

export const toUnit = (task: Assignment, kind: string, data: object = {}): Notice => ({
  kind,
  to: { role: 'HANDLING_UNIT', region: task.unitRegionCode, subject: task.unitId },
  about: { type: 'Assignment', id: task.id },
  data,
});

/** The unit where its people act: its own region, which need not be that of the thing it is told about. */
export const toHandlingUnit = (
  { id: subject, regionCode: region }: HandlingUnit,
  aboutIt: Notice['about'],
  kind: string,
  data: object = {},
): Notice => ({ kind, to: { role: 'HANDLING_UNIT', region, subject }, about: aboutIt, data });

/** The offices that assign (SUG-4), of a task. */
export const toOffices = ({ id, regionCode: region }: Assignment, kind: string, data: object = {}): readonly Notice[] =>
  offices.map((role) => ({ kind, to: { role, region }, about: { type: 'Assignment', id }, data }));

export const toRole = (role: Role, suggestion: Suggestion, kind: string, data: object = {}): Notice => ({
  kind,
  to: { role: heldAs(role, suggestion.regionCode), region: suggestion.regionCode },
  about: about(suggestion),
  data,
});

// In a township the presidium does what chairpersons and deputy director do elsewhere (ACC-4).
const heldAs = (role: Role, region: RegionCode): Role =>
  regionLevel(region) === 'TOWNSHIP' && (role === 'CHAIRPERSONS' || role === 'DEPUTY_DIRECTOR') ? 'PRESIDIUM' : role;
