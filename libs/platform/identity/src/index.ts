export { actsIn, assertActsIn, grantFor, hasAnyRole, regionsReached, subjectsOf } from './acts-in.ts';
export { reachOfRole } from './reach.ts';
export { roles } from './roles.ts';
export { anyone, systemViewer } from './viewer.ts';

export type { ReachedRegion } from './acts-in.ts';
export type { Reach } from './reach.ts';
export type { Role } from './roles.ts';
export type { Grant, Viewer } from './viewer.ts';
