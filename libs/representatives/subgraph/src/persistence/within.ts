/** SQL: the code lies in what the prefix names; by range, so that an index serves also where the prefix is a column. */
export const withinPrefix = (column: string, prefix: string): string =>
  `${column} ~>=~ ${prefix} AND ${column} ~<~ (${prefix} || ':')`;

/** SQL: the code a prefix is of; '' is the nation's. */
export const codeOfPrefix = (prefix: string): string =>
  `CASE ${prefix} WHEN '' THEN '100000' ELSE ${prefix} || repeat('0', 6 - length(${prefix})) END`;
