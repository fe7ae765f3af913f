import { columnOf, quoted } from '../columns.ts';

import type { EntitySchema } from 'typeorm';

/** How rows belong to the parents whose pages are asked: `match` is SQL over `t` and the parent's key. */
export interface ParentLink {
  readonly type: string;
  readonly match: (parent: string) => string;
}

/** A property of the rows that holds the parent's key, or a link made by `through` or `matching`. */
export type Parent = string | ParentLink;

/** Rows and parents meet in a table between them: `through('suggestion_signer', 'representative_id', 'suggestion_id')`. */
export const through = (table: string, parentColumn: string, rowColumn: string, type = 'uuid'): ParentLink => ({
  type,
  match: (parent) =>
    `t.id IN (SELECT l.${quoted(rowColumn)} FROM ${quoted(table)} l WHERE l.${quoted(parentColumn)} = ${parent})`,
});

/** Any other bond, as SQL: `matching('text', (region) => \`t.region_code LIKE ${region} || '%'\`)`. */
export const matching = (type: string, match: (parent: string) => string): ParentLink => ({ type, match });

export const linkOf = (table: EntitySchema, parent: Parent): ParentLink => {
  if (typeof parent !== 'string') return parent;
  const { name, type } = columnOf(table, parent);
  return { type, match: (key) => `t.${quoted(name)} = ${key}` };
};
