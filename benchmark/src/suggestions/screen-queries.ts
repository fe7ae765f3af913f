/** All that a member of staff sees at once: what is to be done, with case, deadline and units, and how much of each kind. */
export const working = `query ($first: Int!) {
  workList(first: $first) {
    nodes {
      id action since dueOn light
      suggestion { id number title state category region { name } author { name } deadline { due daysLeft light explanation { rule } }
        assignments { id role state unit { name } } }
      assignment { id role state replyDeadline { due daysLeft light } }
    }
    pageInfo { hasNextPage endCursor }
  }
  workSummary { total groups { keys { value } count } }
}`;

/** The public's newest suggestions. */
export const reading = `query ($where: SuggestionWhere, $first: Int!, $after: String) {
  suggestions(where: $where, first: $first, after: $after) {
    nodes { id number title state category registeredOn resultClass result region { name } author { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The best matches first, with fragments. */
export const searching = `query ($query: String!, $first: Int!) {
  searchSuggestions(query: $query, first: $first) {
    rank fragments { text marks { start end } }
    suggestion { id number title state registeredOn region { name } author { name } }
  }
}`;

/** All matches, the newest first. */
export const finding = `query ($query: String!, $first: Int!) {
  suggestions(where: { search: $query }, first: $first) {
    nodes { id number title state registeredOn highlights(query: $query) { text marks { start end } } region { name } author { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What an author is shown before filing. */
export const comparing = `mutation ($id: ID!) {
  findSimilarSuggestions(input: { suggestionId: $id, dryRun: true }) {
    matches { suggestion { id title region { name } } score phrases words places bodies samePlace units { name } }
  }
}`;

/** The statistics page: each grouping by one facet, which counts answer. */
export const counting = `query ($where: SuggestionWhere, $replies: ReplyWhere) {
  byCounty: suggestionStatistics(where: $where, groupBy: [COUNTY], rate: REPLIED) { ...figures }
  byCategory: suggestionStatistics(where: $where, groupBy: [CATEGORY], rate: SOLVED) { ...figures }
  bySession: suggestionStatistics(where: $where, groupBy: [SESSION], rate: ON_TIME) { ...figures }
  byClass: suggestionStatistics(where: $where, groupBy: [RESULT_CLASS], rate: HANDLED_AGAIN) { ...figures }
  byResult: suggestionStatistics(where: $where, groupBy: [RESULT], rate: SATISFIED) { ...figures }
  byMonth: suggestionStatistics(where: $where, groupBy: [MONTH], rate: REPLIED) { ...figures }
  byUnit: replyStatistics(where: $replies, groupBy: [UNIT], rate: SATISFIED) { ...figures }
}
fragment figures on Statistics { total groups { keys { value } count rate { numerator denominator excluded percent } } }`;

/** Two facets at once, which no kept count answers: the rows are counted. */
export const crossing = `query ($where: SuggestionWhere) {
  suggestionStatistics(where: $where, groupBy: [CATEGORY, RESULT_CLASS], rate: SATISFIED) {
    total groups { keys { value } count rate { numerator denominator excluded percent } }
  }
}`;
