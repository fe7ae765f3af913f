import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { graphqlErrors } from '../errors/graphql-errors.ts';
import { textScalar } from './text-scalar.ts';

/** Any usual writing → E.164. The refusal does not repeat the number, since it may end in a log. */
export const parsePhoneNumber = (text: string): string => {
  const phone = text.length <= 40 ? parsePhoneNumberFromString(text.normalize('NFKC'), 'CN') : undefined;
  if (!phone?.isValid() || phone.ext) throw graphqlErrors.INVALID_PHONE_NUMBER();
  return phone.number;
};

// Serialising changes nothing, so that a masked number passes (ACC-2).
export const PhoneNumberScalar = textScalar<string>({ name: 'PhoneNumber', parse: parsePhoneNumber });
