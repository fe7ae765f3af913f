import { Kind, parse, type SelectionSetNode } from 'graphql';

import { Unmergeable } from './unmergeable.ts';

/** One field of `@key(fields: "id owner { id }")`, with what is taken of it. */
export interface FieldSetEntry {
  readonly name: string;
  readonly fields: FieldSet | null;
}

export type FieldSet = readonly FieldSetEntry[];

/** Reads the text of a key, of what a field requires or provides. */
export const readFieldSet = (text: string): FieldSet => {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Unmergeable(`the field set "${text}"`);
  return entriesOf(definition.selectionSet, text);
};

const entriesOf = ({ selections }: SelectionSetNode, text: string): FieldSet =>
  selections.map((selection) => {
    if (selection.kind !== Kind.FIELD || (selection.arguments ?? []).length > 0 || selection.alias) {
      throw new Unmergeable(`the field set "${text}", which is more than names of fields`);
    }
    const { name, selectionSet } = selection;
    return { name: name.value, fields: selectionSet ? entriesOf(selectionSet, text) : null };
  });
