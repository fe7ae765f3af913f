/** SQL: where a word stands among fixed ones, so that they order by rank and not by letters. */
export const positionIn = (words: readonly string[], column: string): string =>
  `array_position(ARRAY[${words.map((word) => `'${word}'`).join(',')}], ${column})`;
