export interface DevelopmentRole {
  readonly role: string;
  readonly region: string;
  readonly token: string;
}

/** The development issuer's ready tokens; an empty list in production, where the route does not exist. */
export const developmentRoles = async (): Promise<readonly DevelopmentRole[]> => {
  const response = await fetch(new URL('development/roles', document.baseURI));
  return response.ok ? ((await response.json()) as readonly DevelopmentRole[]) : [];
};
