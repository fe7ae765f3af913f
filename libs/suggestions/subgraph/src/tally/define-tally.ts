/**
 * What a table is counted by, and kept counted: read in the time the groups take, however many rows there are.
 * The text of migrations is made of these (0011, and 0018 for the measures of suggestions): a change of them needs a
 * migration of its own, beside which the earlier ones keep what they were made of.
 */
export interface TallyDefinition {
  /** The counted table; its counts are `<table>_tally`, what changed since they were folded in `<table>_tally_change`. */
  readonly table: string;
  /** Column with the day; facets are counted by year, the whole by month. */
  readonly day: string;
  /** Column by which the list filters the region. */
  readonly region: string;
  /** By the names of the list's groups: a column and its type. */
  readonly facets: Readonly<Record<string, { readonly column: string; readonly type: string }>>;
  /** Conditions over a row `r`, each counted; by the names of columns. */
  readonly measures: Readonly<Record<string, string>>;
  /** By the names of the list's rates: measures, or nothing left out. */
  readonly rates: Readonly<Record<string, { readonly numerator: string; readonly excluded?: string }>>;
}

/** Whom a suggestion may be shown to, as far as nobody's own part in it decides: as `suggestionsVisibleTo` says. */
export const standingOf = (row: string): string =>
  `CASE WHEN ${row}.publicity <> 'NONE' AND ${row}.state NOT IN ('DRAFT', 'SUBMITTED', 'REGISTERED', 'ESCALATED', 'NOT_ADMITTED', 'WITHDRAWN') ` +
  `THEN 'PUBLIC' WHEN ${row}.state <> 'DRAFT' THEN 'WORKING' ELSE 'DRAFT' END`;

/** The period a row without a day is counted in. */
export const noDay = `'-infinity'::date`;

// Merged or handed up, it ended with a copy of what another one got, which counts there.
const isCopy = `coalesce(r.closing IN ('MERGED', 'ESCALATED'), false)`;

// What was noted as reference is owed no reply, and counted apart (SUG-4).
const owesNoReply = `(r.assigned_on IS NULL OR coalesce(r.closing = 'REFERENCE', false) OR ${isCopy})`;

export const suggestionTally: TallyDefinition = {
  table: 'suggestion',
  day: 'registered_on',
  region: 'region_code',
  facets: {
    STATE: { column: 'state', type: 'text' },
    KIND: { column: 'kind', type: 'text' },
    ORIGIN: { column: 'origin', type: 'text' },
    CATEGORY: { column: 'category', type: 'text' },
    CONGRESS: { column: 'congress_id', type: 'uuid' },
    SESSION: { column: 'session', type: 'integer' },
    RESULT_CLASS: { column: 'result_class', type: 'text' },
    ATTITUDE: { column: 'attitude', type: 'text' },
    RESULT: { column: 'result', type: 'text' },
    CLOSING: { column: 'closing', type: 'text' },
  },
  measures: {
    owing_none: owesNoReply,
    replied: `NOT ${owesNoReply} AND r.replied_on IS NOT NULL`,
    unclassed: `r.solved IS NULL OR ${isCopy}`,
    solved: `r.solved AND NOT ${isCopy}`,
    unrated: `r.result IS NULL OR ${isCopy}`,
    satisfied: `r.result IN ('SATISFIED', 'BASICALLY_SATISFIED') AND NOT ${isCopy}`,
    unreplied: 'r.replied_on IS NULL',
    in_time: 'r.replied_on IS NOT NULL AND r.late_replies = 0',
    again: 'r.replied_on IS NOT NULL AND r.round > 0',
  },
  rates: {
    REPLIED: { numerator: 'replied', excluded: 'owing_none' },
    SOLVED: { numerator: 'solved', excluded: 'unclassed' },
    SATISFIED: { numerator: 'satisfied', excluded: 'unrated' },
    ON_TIME: { numerator: 'in_time', excluded: 'unreplied' },
    HANDLED_AGAIN: { numerator: 'again', excluded: 'unreplied' },
  },
};

export const replyTally: TallyDefinition = {
  table: 'reply',
  day: 'replied_on',
  region: 'region_code',
  facets: {
    UNIT: { column: 'unit_id', type: 'uuid' },
    RESULT_CLASS: { column: 'result_class', type: 'text' },
    RESULT: { column: 'result', type: 'text' },
    ATTITUDE: { column: 'attitude', type: 'text' },
    ROUND: { column: 'round', type: 'integer' },
  },
  measures: {
    in_time: 'NOT r.late',
    solved: 'r.counts_as_solved',
    unrated: 'r.result IS NULL',
    satisfied: `r.result IN ('SATISFIED', 'BASICALLY_SATISFIED')`,
    second: 'r.round > 0',
  },
  rates: {
    ON_TIME: { numerator: 'in_time' },
    SOLVED: { numerator: 'solved' },
    SATISFIED: { numerator: 'satisfied', excluded: 'unrated' },
    SECOND: { numerator: 'second' },
  },
};
