import { hasAnyRole, roles as allRoles } from '@renda/identity';
import { commonErrors } from '@renda/kernel';

import { graphqlErrors } from '../errors/graphql-errors.ts';

import type { Role, Viewer } from '@renda/identity';

import type { AccessRule } from './access-rule.ts';

/** Throws when the viewer may not read the coordinate it was made for. */
export type RoleCheck = (viewer: Viewer) => void;

/** The check of one coordinate, prepared once; null where anyone may read. The union of several rules lets in whom any of them lets in. */
export const roleCheck = (coordinate: string, rules: readonly AccessRule[]): RoleCheck | null => {
  const closed = rules.filter((rule) => rule !== 'PUBLIC');
  if (closed.length < rules.length) return null;
  const people = maskOf(closed.flatMap(({ roles }) => roles.filter((role) => role !== 'INTEGRATION')));
  const scopes = closed.filter(({ roles }) => roles.includes('INTEGRATION')).map(({ scope }) => scope ?? '');

  return (viewer) => {
    const held = rolesHeldBy(viewer);
    if ((held & people) !== 0) return;
    if (viewer.kind === 'ANYONE') throw commonErrors.UNAUTHENTICATED();
    if (scopes.length === 0 || (held & integration) === 0) throw commonErrors.FORBIDDEN({ action: coordinate });
    if (viewer.kind === 'USER' && !scopes.some((scope) => viewer.scopes.includes(scope)))
      throw graphqlErrors.SCOPE_MISSING({ scope: scopes[0] });
  };
};

const maskOf = (roles: readonly Role[]): number =>
  roles.reduce((mask, role) => mask | (1 << allRoles.indexOf(role)), 0);

const integration = maskOf(['INTEGRATION']);

// A viewer lives at least as long as its request: one mask for all the fields of a list.
const masks = new WeakMap<Viewer, number>();

const rolesHeldBy = (viewer: Viewer): number => {
  const known = masks.get(viewer);
  if (known !== undefined) return known;
  const mask = maskOf(allRoles.filter((role) => hasAnyRole(viewer, [role])));
  masks.set(viewer, mask);
  return mask;
};
