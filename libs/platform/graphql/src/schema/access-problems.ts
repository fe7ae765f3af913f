import { ruleIn } from '../access/access-rule.ts';
import { hasDirective, isRoot, objectTypesIn } from './type-index.ts';

import type { ConstDirectiveNode, DocumentNode } from 'graphql';

/** Default is closed: every root field and every object type says who may read it. */
export const accessProblems = (document: DocumentNode): readonly string[] =>
  objectTypesIn(document).flatMap((type) => [
    ...(isRoot(type) || ruleIn([type]) ? [] : [`access: ${type.name} has neither @allow nor @public`]),
    ...contradictions(type.name, type),
    ...type.fields.flatMap((field) => {
      const coordinate = `${type.name}.${field.name.value}`;
      const isOpenQuestion = isRoot(type) && !ruleIn([field]);
      return [
        ...(isOpenQuestion ? [`access: ${coordinate} has neither @allow nor @public`] : []),
        ...contradictions(coordinate, field),
      ];
    }),
  ]);

const contradictions = (
  coordinate: string,
  node: { readonly directives?: readonly ConstDirectiveNode[] },
): readonly string[] => {
  const rule = ruleIn([node]);
  if (rule === null || rule === 'PUBLIC') return [];
  return [
    ...(hasDirective(node, 'public') ? [`access: ${coordinate} has both @allow and @public`] : []),
    ...(rule.roles.length === 0 ? [`access: ${coordinate} allows no role at all`] : []),
    ...(rule.roles.includes('INTEGRATION') && !rule.scope
      ? [`access: ${coordinate} allows INTEGRATION but names no scope`]
      : []),
  ];
};
