const [space, plus, minus, point, digitZero] = [32, 43, 45, 46, 48] as const;

/** Where `2026-03-01 08:00:00` ends. */
const wholeSeconds = 19;
/** `+08` */
const zoneLength = 3;

/**
 * The instant PostgreSQL writes as `2026-03-01 08:00:00.123456+08`; undefined for one it writes otherwise. A page has
 * hundreds of them, and to make a text of each, and of the text a time, takes ten times as long.
 */
export const instantIn = (bytes: Buffer, from: number, to: number): Date | undefined => {
  const zone = to - zoneLength;
  const end = zone - from;
  const sign = bytes[zone];
  const isUsual =
    bytes[from + 4] === minus &&
    bytes[from + 10] === space &&
    (sign === plus || sign === minus) &&
    (end === wholeSeconds || (end > wholeSeconds && bytes[from + wholeSeconds] === point));
  if (!isUsual) return undefined;

  const two = (at: number): number => digit(bytes, at) * 10 + digit(bytes, at + 1);
  const days = daysSince1970(two(from) * 100 + two(from + 2), two(from + 5), two(from + 8));
  const hours = days * 24 + two(from + 11) - (sign === plus ? 1 : -1) * two(zone + 1);
  const seconds = (hours * 60 + two(from + 14)) * 60 + two(from + 17);
  return new Date(seconds * 1000 + milliseconds(bytes, from + wholeSeconds + 1, zone));
};

const digit = (bytes: Buffer, at: number): number => (bytes[at] ?? 0) - digitZero;

// Cut, not rounded, as the driver does it.
const milliseconds = (bytes: Buffer, from: number, to: number): number =>
  (from < to ? digit(bytes, from) * 100 : 0) +
  (from + 1 < to ? digit(bytes, from + 1) * 10 : 0) +
  (from + 2 < to ? digit(bytes, from + 2) : 0);

// Years begin in March, so that the leap day is the last: months are then 153 days to five of them.
const daysSince1970 = (year: number, month: number, day: number): number => {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - daysToMarch1970;
};

const daysToMarch1970 = 719_468;
