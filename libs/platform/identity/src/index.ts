export { actsIn, assertActsIn, grantFor, hasAnyRole, regionsReached, rolesHeld, subjectsOf } from './acts-in.ts';
export { developmentIssuer, issueToken } from './development-issuer.ts';
export { identityErrors, isUnidentified } from './errors.ts';
export { newGatewayKey, readGatewayKey, signGatewayToken, verifyGatewayToken } from './gateway-token.ts';
export { reachOfRole } from './reach.ts';
export { roles } from './roles.ts';
export { createVerifier, viewerFrom } from './verifier.ts';
export { anyone, systemViewer } from './viewer.ts';

export type { ReachedRegion } from './acts-in.ts';
export type { UserClaims } from './claims.ts';
export type { DevelopmentIssuer, IssueOptions } from './development-issuer.ts';
export type { GatewayKeyTexts, GatewayTokenOptions } from './gateway-token.ts';
export type { Reach } from './reach.ts';
export type { Role } from './roles.ts';
export type { SigningKey } from './signing-key.ts';
export type { Verifier } from './remembering-verifier.ts';
export type { OidcIssuer } from './verifier.ts';
export type { Grant, Viewer } from './viewer.ts';
