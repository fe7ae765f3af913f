import { isWithin, regionPrefix } from '@renda/kernel';
import { anyOf, everything, nothing, sql } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';

import type { Grant, Viewer } from '@renda/identity';
import type { SqlCondition } from '@renda/persistence';

import type { Suggestion } from './persistence/suggestion.table.ts';

/** From admission on a suggestion is public, as far as the author's wish and confidentiality allow (SUG-10). */
const privateStates: readonly Suggestion['state'][] = [
  'DRAFT',
  'SUBMITTED',
  'REGISTERED',
  'ESCALATED',
  'NOT_ADMITTED',
  'WITHDRAWN',
];
const isPublic: SqlCondition = () =>
  `t.publicity <> 'NONE' AND t.state NOT IN (${privateStates.map((state) => `'${state}'`).join(', ')})`;

/** Which suggestions a viewer may see: the public ones, and the working data of the own part (domain.md §2). */
export const suggestionsVisibleTo = (viewer: Viewer): SqlCondition =>
  viewer.kind === 'SYSTEM' ? everything : anyOf([isPublic, ...viewer.grants.map(workOf)]);

/** What a grant lets somebody work on, drafts of others apart. */
const workOf = (grant: Grant): SqlCondition => {
  const { region, subject, role } = grant;
  switch (role) {
    case 'ADMIN':
      return everything;
    case 'COMMITTEE_STAFF':
    case 'ANALYST':
      return sql`t.state <> 'DRAFT' AND t.region_code LIKE ${`${regionPrefix(region)}%`}`;
    case 'REPRESENTATIVE':
      return anyOf([
        submittedIn(region),
        openDraftsIn(region),
        subject !== undefined && isUuid(subject) ? ownedBy(subject) : nothing,
      ]);
    case 'HANDLING_UNIT':
      return subject !== undefined && isUuid(subject) ? sql`t.unit_ids @> ARRAY[${subject}]::uuid[]` : nothing;
    case 'DEPUTY_DIRECTOR':
    case 'CHAIRPERSONS':
    case 'PRESIDIUM':
    case 'COMMITTEE_MEMBER':
    case 'WORKING_COMMITTEE':
    case 'GOVERNMENT_OFFICE':
      return submittedIn(region);
    default:
      return nothing;
  }
};

const submittedIn = (region: string): SqlCondition => sql`t.state <> 'DRAFT' AND t.region_code = ${region}`;

/** Drafts that their authors opened to co-signing are seen by the others of the congress (SUG-1). */
const openDraftsIn = (region: string): SqlCondition =>
  sql`t.state = 'DRAFT' AND t.open_to_co_signing AND t.region_code = ${region}`;

const ownedBy = (id: string): SqlCondition => sql`t.author_id = ${id} OR t.invited_ids @> ARRAY[${id}]::uuid[]`;

/** Tasks are seen with their suggestion; for work, by those who have part in it. */
export const assignmentsVisibleTo = (viewer: Viewer): SqlCondition =>
  sql`t.suggestion_id IN (SELECT s.id FROM suggestion s WHERE ${inAlias(suggestionsVisibleTo(viewer))})`;

const inAlias =
  (condition: SqlCondition): SqlCondition =>
  (bind) =>
    condition(bind).replaceAll(/\bt\./g, 's.');

/** Whether the viewer may read text and replies in full, and not only the title. */
export const mayReadText = (suggestion: Suggestion, viewer: Viewer): boolean =>
  (suggestion.publicity === 'FULL_TEXT' && !privateStates.includes(suggestion.state)) || worksOnIt(suggestion, viewer);

/** Whether it is among the viewer's working data. */
export const worksOnIt = (suggestion: Suggestion, viewer: Viewer): boolean =>
  viewer.kind === 'SYSTEM' || viewer.grants.some((grant) => worksOn(suggestion, grant));

const worksOn = (suggestion: Suggestion, { role, region, subject = '' }: Grant): boolean => {
  const { regionCode, authorId, invitedIds, unitIds } = suggestion;
  switch (role) {
    case 'ADMIN':
      return true;
    case 'COMMITTEE_STAFF':
    case 'ANALYST':
      return isWithin(regionCode, region);
    case 'HANDLING_UNIT':
      return unitIds.includes(subject);
    case 'REPRESENTATIVE':
      return regionCode === region || authorId === subject || invitedIds.includes(subject);
    case 'DEPUTY_DIRECTOR':
    case 'CHAIRPERSONS':
    case 'PRESIDIUM':
    case 'COMMITTEE_MEMBER':
    case 'WORKING_COMMITTEE':
    case 'GOVERNMENT_OFFICE':
      return regionCode === region;
    default:
      return false;
  }
};
