/**
 * The token, for as long as it is needed and no longer: it is forgotten as soon as the credential is on the phone, so
 * that from then on nothing here could send it along with a ballot (VOT-5).
 */
const tokenKey = 'renda-vote-token';
const openKey = 'renda-vote-open';

export const keptToken = (): string | undefined => sessionStorage.getItem(tokenKey) ?? undefined;
export const keepToken = (token: string): void => sessionStorage.setItem(tokenKey, token);
export const forgetToken = (): void => sessionStorage.removeItem(tokenKey);

/** The round this tab shows, also after a reload. */
export interface OpenRound {
  readonly roundId: string;
  readonly voter: string;
}

export const keptOpenRound = (): OpenRound | undefined => {
  const text = sessionStorage.getItem(openKey);
  return text === null ? undefined : (JSON.parse(text) as OpenRound);
};

export const keepOpenRound = (open: OpenRound | undefined): void =>
  open === undefined ? sessionStorage.removeItem(openKey) : sessionStorage.setItem(openKey, JSON.stringify(open));
