import { z } from 'zod';

const whole = (least: number, most: number) => z.int().min(least).max(most);

// Upper limits only keep slips of the pen out (300 for 30); what the law allows is the officer's to know.
export const days = (least = 1) => whole(least, 366);
export const workdays = (least = 1) => whole(least, 250);
export const months = (least = 1) => whole(least, 36);
export const years = () => whole(1, 100);
export const count = (least = 0, most = 1000) => whole(least, most);
export const percentagePoints = () => whole(0, 100);
export const flag = () => z.boolean();

const decimalAsFraction = (value: unknown): unknown => {
  const [, integral, digits] = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(String(value)) ?? [];
  if (integral === undefined) return value;
  const denominator = 10 ** (digits?.length ?? 0);
  const numerator = Number(integral + (digits ?? ''));
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** Two integers, so that what it decides is exact; a decimal (0.2) is taken and turned into them (1/5). */
export const fraction = () =>
  z.preprocess(
    decimalAsFraction,
    z
      .strictObject({ numerator: whole(0, 1_000_000), denominator: whole(1, 1_000_000) })
      .readonly()
      .refine(({ numerator, denominator }) => numerator <= denominator, { error: '0 … 1' }),
  );
