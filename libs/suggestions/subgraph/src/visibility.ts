import { isWithin, regionPrefix } from '@renda/kernel';
import { allOf, anyOf, everything, noneOf, nothing, sql } from '@renda/persistence';

import { isUuid } from './foreign-id.ts';

import type { Grant, Viewer } from '@renda/identity';
import type { RegionCode } from '@renda/kernel';
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
const isInPublicState = `t.state NOT IN (${privateStates.map((state) => `'${state}'`).join(', ')})`;
const isPublic: SqlCondition = () => `t.publicity <> 'NONE' AND ${isInPublicState}`;
const isPublicInFull: SqlCondition = () => `t.publicity = 'FULL_TEXT' AND ${isInPublicState}`;

/** Which suggestions a viewer may see: the public ones, and the working data of the own part (domain.md §2). */
export const suggestionsVisibleTo = (viewer: Viewer): SqlCondition =>
  anyOf([visibleByStanding(viewer, isPublic, isSubmitted), ...ownOf(viewer)]);

/** What is visible whoever has part in it, with the conditions for being public and for being submitted. */
export const visibleByStanding = (viewer: Viewer, isOpen: SqlCondition, isFiled: SqlCondition): SqlCondition =>
  viewer.kind === 'SYSTEM' ? everything : anyOf([isOpen, ...viewer.grants.map((grant) => workOf(grant, isFiled))]);

/** What only those see who have part in it, and not what their role shows them anyway. */
export const ownBeyondStanding = (viewer: Viewer): SqlCondition | undefined => {
  const own = ownOf(viewer);
  if (own.length === 0) return undefined;
  return allOf([anyOf(own), noneOf(visibleByStanding(viewer, isPublic, isSubmitted))]);
};

const ownOf = ({ grants }: Viewer): readonly SqlCondition[] =>
  grants.flatMap(({ role, region, subject = '' }) => {
    if (!isUuid(subject)) return [];
    if (role === 'REPRESENTATIVE') return [ownedBy(subject), openDraftsIn(region)];
    return role === 'HANDLING_UNIT' ? [sql`t.unit_ids @> ARRAY[${subject}]::uuid[]`] : [];
  });

/** What a grant lets somebody work on, drafts of others apart. */
const workOf = (grant: Grant, isFiled: SqlCondition): SqlCondition =>
  grant.role === 'ADMIN' ? everything : allOf([isFiled, workingDataOf(grant)]);

/** The rows of a table, by its `region_code`, that are among the working data of a grant's region (domain.md §2). */
export const workingDataOf = ({ region, role }: Grant): SqlCondition => {
  switch (role) {
    case 'ADMIN':
      return everything;
    case 'COMMITTEE_STAFF':
    case 'ANALYST':
      return sql`t.region_code LIKE ${`${regionPrefix(region)}%`}`;
    case 'REPRESENTATIVE':
    case 'DEPUTY_DIRECTOR':
    case 'CHAIRPERSONS':
    case 'PRESIDIUM':
    case 'COMMITTEE_MEMBER':
    case 'WORKING_COMMITTEE':
    case 'GOVERNMENT_OFFICE':
      return sql`t.region_code = ${region}`;
    default:
      return nothing;
  }
};

const isSubmitted: SqlCondition = () => `t.state <> 'DRAFT'`;

/** Drafts that their authors opened to co-signing are seen by the others of the congress (SUG-1). */
const openDraftsIn = (region: string): SqlCondition =>
  sql`t.state = 'DRAFT' AND t.open_to_co_signing AND t.region_code = ${region}`;

const ownedBy = (id: string): SqlCondition => sql`t.author_id = ${id} OR t.invited_ids @> ARRAY[${id}]::uuid[]`;

/** What belongs to a suggestion is seen with it, as tasks are. */
export const seenWithSuggestion = (viewer: Viewer): SqlCondition =>
  sql`EXISTS (SELECT FROM suggestion s WHERE s.id = t.suggestion_id AND ${inAlias(suggestionsVisibleTo(viewer))})`;

const inAlias =
  (condition: SqlCondition): SqlCondition =>
  (bind) =>
    condition(bind).replaceAll(/\bt\./g, 's.');

/** Whether the viewer may read text and replies in full, and not only the title. */
export const mayReadText = (suggestion: Suggestion, viewer: Viewer): boolean =>
  (suggestion.publicity === 'FULL_TEXT' && !privateStates.includes(suggestion.state)) || worksOnIt(suggestion, viewer);

/** Of the suggestions a viewer sees, those whose text may be read: `mayReadText`, for SQL. */
export const textsReadBy = (viewer: Viewer): SqlCondition =>
  anyOf([visibleByStanding(viewer, isPublicInFull, everything), ...ownOf(viewer)]);

/** What is read only by those among whose working data its suggestion is: `worksOnIt`, for SQL. */
export const workedOnWithSuggestion = (viewer: Viewer): SqlCondition => {
  const workedOn = anyOf([visibleByStanding(viewer, nothing, everything), ...ownOf(viewer)]);
  return sql`EXISTS (SELECT FROM suggestion s WHERE s.id = t.suggestion_id AND ${inAlias(workedOn)})`;
};

/** Whether it is among the viewer's working data. */
export const worksOnIt = (suggestion: Suggestion, viewer: Viewer): boolean =>
  viewer.kind === 'SYSTEM' || viewer.grants.some((grant) => worksOn(suggestion, grant));

const worksOn = (suggestion: Suggestion, grant: Grant): boolean => {
  const { regionCode, authorId, invitedIds, unitIds } = suggestion;
  const { role, subject = '' } = grant;
  if (worksIn(regionCode, grant)) return true;
  if (role === 'HANDLING_UNIT') return unitIds.includes(subject);
  return role === 'REPRESENTATIVE' && (authorId === subject || invitedIds.includes(subject));
};

/** Whether a region's working data are those of a grant: `workingDataOf`, for one row. */
export const worksIn = (regionCode: RegionCode, { role, region }: Grant): boolean => {
  switch (role) {
    case 'ADMIN':
      return true;
    case 'COMMITTEE_STAFF':
    case 'ANALYST':
      return isWithin(regionCode, region);
    case 'REPRESENTATIVE':
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
