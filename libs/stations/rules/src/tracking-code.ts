import { stationsErrors } from './errors.ts';

// Crockford's alphabet: no I, L, O (read as 1, 1, 0) and no U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const payloadLength = 15;

/** Bytes a code is made of; 75 bits of them are used, too many to guess. */
export const trackingCodeBytes = 10;

/** A tracking code (查询码) as printed on a slip, 'XXXX-XXXX-XXXX-XXXX': fifteen characters and one that checks them. */
export const trackingCodeFrom = (bytes: Uint8Array): string => {
  let bits = bytes.slice(0, trackingCodeBytes).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  const values = Array.from({ length: payloadLength }, () => {
    const value = Number(bits & 31n);
    bits >>= 5n;
    return value;
  });
  return grouped([...values, checkValue(values)].map((value) => alphabet.charAt(value)).join(''));
};

/** The one spelling of a code however it was typed; throws TRACKING_CODE_MALFORMED unless its check character fits. */
export const parseTrackingCode = (typed: string): string => {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const values = [...plain].map((character) => alphabet.indexOf(character));
  const payload = values.slice(0, payloadLength);
  if (values.length !== payloadLength + 1 || values.includes(-1) || checkValue(payload) !== values[payloadLength])
    throw stationsErrors.TRACKING_CODE_MALFORMED({}, { field: 'trackingCode' });
  return grouped(plain);
};

const grouped = (plain: string): string => plain.replace(/(.{4})(?!$)/g, '$1-');

// The sum of αⁱ·vᵢ over GF(32): its weights differ and none is 0, so one wrong character, and any two exchanged, show.
const checkValue = (payload: readonly number[]): number =>
  timesAlpha(payload.reduce((sum, v) => timesAlpha(sum) ^ v, 0));

// α is a root of x⁵ + x² + 1.
const timesAlpha = (value: number): number => ((value << 1) & 31) ^ (value & 16 ? 0b00101 : 0);
