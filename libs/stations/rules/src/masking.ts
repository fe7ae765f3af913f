/** A citizen's personal data, as given. */
export interface PersonalData {
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly idNumber: string | null;
}

/** The family name's first character; one star however long the rest, so that length tells nothing. */
export const maskName = (name: string): string => `${[...name.trim()][0] ?? ''}*`;

/** First three and last four digits of eleven or more; of a shorter number only the last two. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/^\s*(?:\+|00)86/, '').replace(/\D/g, '');
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length >= 7 ? `****${digits.slice(-2)}` : '****';
};

/** The division to the county; what follows names a home. */
export const maskAddress = (address: string): string => `${/^.*?[^小社园][县区旗]/u.exec(address)?.[0] ?? ''}****`;

/** First and last character: a resident's number tells region, birthday and sex. */
export const maskIdNumber = (idNumber: string): string => {
  const characters = [...idNumber.trim()];
  return characters.length < 8 ? '****' : `${characters[0]}****${characters.at(-1)}`;
};
