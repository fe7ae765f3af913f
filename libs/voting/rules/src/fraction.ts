import { ballotErrors } from './errors.ts';

/** An exact share: a policy says 0.2 or 2/3, and no rounding may decide a vote. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A share that is reached by equality (inclusive) or only passed by more. */
export interface Threshold extends Fraction {
  readonly inclusive: boolean;
}

const fractionText = /^(\d{1,12})\/(\d{1,12})$/;
const decimalText = /^(\d{1,12})(?:\.(\d{1,12}))?$/;

/** Reads `0.2`, `"0.2"`, `"1/5"` or a fraction exactly; a number is read as the decimal it is printed as. */
export const parseFraction = (value: Fraction | string | number): Fraction => {
  if (typeof value === 'object') return checked(value, `${value.numerator}/${value.denominator}`);
  const text = String(value).trim();
  const fraction = fractionText.exec(text);
  if (fraction) return checked({ numerator: Number(fraction[1]), denominator: Number(fraction[2]) }, text);
  const decimal = decimalText.exec(text);
  if (!decimal) throw ballotErrors.INVALID_FRACTION({ value: text });
  const places = decimal[2] ?? '';
  return checked({ numerator: Number(`${decimal[1]}${places}`), denominator: 10 ** places.length }, text);
};

const checked = (fraction: Fraction, text: string): Fraction => {
  const { numerator, denominator } = fraction;
  const sound =
    Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator) && numerator >= 0 && denominator > 0;
  if (!sound) throw ballotErrors.INVALID_FRACTION({ value: text });
  return fraction;
};

/** ⌈count × share⌉. */
export const ceilOfShare = (count: number, { numerator, denominator }: Fraction): number => {
  const product = BigInt(count) * BigInt(numerator);
  const divisor = BigInt(denominator);
  return Number((product + divisor - 1n) / divisor);
};

/** Whether part ÷ whole reaches the threshold. A share of nothing is never reached. */
export const reaches = (part: number, whole: number, { numerator, denominator, inclusive }: Threshold): boolean => {
  if (whole <= 0) return false;
  const left = BigInt(part) * BigInt(denominator);
  const right = BigInt(whole) * BigInt(numerator);
  return inclusive ? left >= right : left > right;
};

/** The smallest count that reaches the threshold of the whole: 30 of 45 for two thirds, 23 of 45 for more than half. */
export const smallestReaching = (whole: number, { numerator, denominator, inclusive }: Threshold): number => {
  if (!inclusive) return Number((BigInt(whole) * BigInt(numerator)) / BigInt(denominator)) + 1;
  return ceilOfShare(whole, { numerator, denominator });
};

export const moreThanHalf: Threshold = { numerator: 1, denominator: 2, inclusive: false };
