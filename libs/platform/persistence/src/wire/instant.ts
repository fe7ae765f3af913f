/** Of 2000-01-01, from which PostgreSQL counts microseconds. */
const epoch = Date.UTC(2000, 0, 1);
const perMillisecond = 1000n;

/**
 * The instant in PostgreSQL's binary form, cut to milliseconds as the driver cuts it. A page has hundreds of them: as a
 * text each costs the server and us more than all other columns of its row that say something.
 */
export const instantIn = (bytes: Buffer, from: number): Date | number => {
  const high = bytes.readInt32BE(from);
  const low = bytes.readUInt32BE(from + 4);
  if (high > -exactlyHigh && high < exactlyHigh)
    return new Date(Math.floor((high * 0x1_0000_0000 + low) / 1000) + epoch);
  if (high === -0x8000_0000 && low === 0) return -Infinity;
  if (high === 0x7fff_ffff && low === 0xffff_ffff) return Infinity;
  return new Date(Number(flooredMilliseconds(bytes.readBigInt64BE(from))) + epoch);
};

// Within 2^52 microseconds, 142 years, a number is exact.
const exactlyHigh = 0x10_0000;

const flooredMilliseconds = (microseconds: bigint): bigint =>
  microseconds >= 0n ? microseconds / perMillisecond : (microseconds - perMillisecond + 1n) / perMillisecond;
