import { randomBytes } from 'node:crypto';

import { graphqlErrors } from '../errors/graphql-errors.ts';
import { textScalar } from './text-scalar.ts';

// Crockford's alphabet: no I, L, O, U, so that a code survives being read out over the telephone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new secret of 80 random bits (STA-5: the code, not an account, is the right to act). */
export const newTrackingCode = (): string =>
  inGroups([...randomBytes(16)].map((byte) => alphabet.charAt(byte % alphabet.length)).join(''));

/** Takes small letters, spaces or no hyphens, and O, I, L for the digits they look like. */
export const parseTrackingCode = (text: string): string => {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code)) throw graphqlErrors.INVALID_TRACKING_CODE();
  return inGroups(code);
};

const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

export const TrackingCodeScalar = textScalar<string>({ name: 'TrackingCode', parse: parseTrackingCode });
