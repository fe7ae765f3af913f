import type { Notice } from '@renda/events';

import type { Assignment } from './persistence/assignment.table.ts';
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

export const toRole = (role: string, suggestion: Suggestion, kind: string, data: object = {}): Notice => ({
  kind,
  to: { role, region: suggestion.regionCode },
  about: about(suggestion),
  data,
});
