const candidates = [',', '\t', ';', '|', '，'];

/** The sign most rows of the sample agree on in number, outside quotes; a comma if none does. */
export const delimiterOf = (sample: string): string => {
  const [, declared] = /^\ufeff?sep=(.)\r?\n/i.exec(sample) ?? [];
  if (declared !== undefined) return declared;
  const rows = rowsOutsideQuotes(sample).slice(0, 50);
  const scored = candidates.map((sign) => ({ sign, score: agreement(rows.map((row) => row.split(sign).length - 1)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.sign : ',';
};

export const isDelimiterDeclared = (sample: string): boolean => /^\ufeff?sep=.\r?\n/i.test(sample);

// Texts with commas vary from row to row; a delimiter stands as often in each.
const agreement = (counts: readonly number[]): number => {
  const [first = 0] = counts;
  if (first === 0) return 0;
  return (counts.filter((count) => count === first).length / counts.length) * 1_000 + Math.min(first, 100);
};

const rowsOutsideQuotes = (sample: string): readonly string[] =>
  sample
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== '');
