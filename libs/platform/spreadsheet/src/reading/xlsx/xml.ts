import { TextDecoder } from 'node:util';

import { SaxesParser } from 'saxes';

import { spreadsheetErrors } from '../../errors.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Told of elements by their local name: some programs write `<x:row>` for `<row>`. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Feeds the document to the listener; yields after each chunk, so that what was gathered can be handed on. */
export async function* parseXml(
  part: string,
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = parserFor(part, listener);
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: false });
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.close();
  yield;
}

/** The same for a small document that is wanted as a whole. */
export const readXml = async (part: string, chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> => {
  for await (const _ of parseXml(part, chunks, listener));
};

/** Of `r:id` and the like, whatever prefix the program chose. */
export const attributeNamed = (attributes: Attributes, local: string): string | undefined =>
  Object.entries(attributes).find(([name]) => name === local || name.endsWith(`:${local}`))?.[1];

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const parserFor = (part: string, listener: XmlListener): SaxesParser => {
  const parser = new SaxesParser({ position: false });
  const fail = (): never => {
    throw spreadsheetErrors.SPREADSHEET_DAMAGED({ part });
  };
  parser.on('error', fail);
  // No spreadsheet program writes one; entities that multiply are declared here.
  parser.on('doctype', fail);
  const { open, close, text } = listener;
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes as Attributes));
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
};

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

const encodingOf = (head: Buffer): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
};
