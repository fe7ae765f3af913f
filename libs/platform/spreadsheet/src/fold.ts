/** A heading without what people write differently: width, case, spaces, punctuation, marks of what must be filled in. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');

/** The same without what stands in brackets: a unit, an example, 必填. */
export const foldedWithoutBrackets = (text: string): string =>
  folded(text.normalize('NFKC').replaceAll(/[([{【〔《<][^)\]}】〕》>]*[)\]}】〕》>]/gu, ''));
