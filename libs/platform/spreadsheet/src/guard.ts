// What a spreadsheet program may take for a formula at the beginning of a text: the signs, their full-width forms that
// Chinese editions take as well, and the controls that are skipped before them.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A text as it may stand in a CSV: with an apostrophe before what could be taken for a formula. */
export const withGuard = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that was guarded; others as they are. So what is written and read again is the same. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
