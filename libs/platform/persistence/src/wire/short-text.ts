/** Names and words; from about here on the decoder is quicker than its call costs. */
export const longestShort = 30;

/**
 * A short text of Chinese and ASCII characters; undefined if it holds any other. Called for a name of three characters,
 * Node's own decoder spends its time on the way into C++ and back.
 */
export const shortTextIn = (bytes: Buffer, from: number, to: number): string | undefined => {
  const units: number[] = [];
  for (let at = from; at < to;) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      units.push(first);
      at += 1;
    } else if (first >> 4 === 0xe) {
      units.push(((first & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f));
      at += 3;
    } else return undefined;
  }
  return String.fromCharCode.apply(null, units);
};
