/** What the server calls text and binary form. */
export type Form = 0 | 1;

/** Execute the unnamed portal to its end, then sync. */
const executeAndSync = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4]);

/**
 * Runs a prepared statement whose columns are known, by one message in one piece of memory: BIND with the values and the
 * form of each column, EXECUTE, SYNC. (The driver's own BIND knows one form for all columns.)
 */
export const bindMessage = (name: string, values: readonly unknown[], forms: readonly Form[]): Buffer => {
  const written = values.map((value) => (typeof value === 'string' ? Buffer.from(value) : (value as Buffer | null)));
  const valuesLength = written.reduce((sum, value) => sum + 4 + (value?.length ?? 0), 0);
  const length = 4 + 1 + name.length + 1 + 2 + 2 * values.length + 2 + valuesLength + 2 + 2 * forms.length;
  const message = Buffer.allocUnsafe(1 + length + executeAndSync.length);
  let at = message.write('B', 0, 'latin1');
  at = message.writeInt32BE(length, at);
  // The unnamed portal.
  at = message.writeUInt8(0, at);
  at += message.write(`${name}\0`, at, 'latin1');
  at = message.writeUInt16BE(values.length, at);
  // Bytes are given as they are, all else as a text.
  for (const value of values) at = message.writeInt16BE(value instanceof Buffer ? 1 : 0, at);
  at = message.writeUInt16BE(values.length, at);
  for (const value of written) {
    at = message.writeInt32BE(value?.length ?? -1, at);
    if (value) at += value.copy(message, at);
  }
  at = message.writeInt16BE(forms.length, at);
  for (const form of forms) at = message.writeInt16BE(form, at);
  executeAndSync.copy(message, at);
  return message;
};
