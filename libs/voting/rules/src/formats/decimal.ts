/** A decimal number read exactly: 12.50 is 1250 of scale 2. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const decimalText = /^([+-]?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/** Null for anything that is not plainly a decimal number. */
export const parseDecimal = (text: string): Decimal | null => {
  const parts = decimalText.exec(text.trim());
  if (!parts) return null;
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  const digits = BigInt(`${parts[2]}${fraction}`);
  return { digits: parts[1] === '-' ? -digits : digits, scale: fraction.length };
};

export const wholeNumber = (value: number | bigint): Decimal => ({ digits: BigInt(value), scale: 0 });

/** The same numbers as integers of one scale, so that they can be added and compared. */
export const aligned = (
  decimals: readonly Decimal[],
): { readonly digits: readonly bigint[]; readonly scale: number } => {
  const scale = decimals.reduce((highest, decimal) => Math.max(highest, decimal.scale), 0);
  return { scale, digits: decimals.map((decimal) => decimal.digits * 10n ** BigInt(scale - decimal.scale)) };
};

export const decimalToText = (digits: bigint, scale: number): string => {
  if (scale === 0) return String(digits);
  const padded = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const fraction = padded.slice(-scale).replace(/0+$/, '');
  return `${digits < 0n ? '-' : ''}${padded.slice(0, -scale)}${fraction && `.${fraction}`}`;
};

/** Compares two numbers written as text by their value: "3" and "3.0" are the same. */
export const isSameNumber = (left: Decimal, right: Decimal): boolean => {
  const [a, b] = aligned([left, right]).digits;
  return a === b;
};
