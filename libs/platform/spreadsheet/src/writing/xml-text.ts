/** A text as it may stand in XML: what XML cannot hold is written as spreadsheet programs do, `_x0007_`. */
export const escaped = (text: string): string => {
  const plain = text.includes('_x') ? text.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x') : text;
  return plain.toWellFormed().replaceAll(special, (sign) => entities[sign] ?? codeOf(sign));
};

// A carriage return would be read back as a line feed.
const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const codeOf = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
