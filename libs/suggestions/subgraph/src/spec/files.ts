import { createHash } from 'node:crypto';

import { dataOf } from '@renda/testing';

import { region } from './given.ts';

import type { Viewer } from '@renda/identity';
import type { Answer, TestSubgraph } from '@renda/testing';

export interface Stored {
  readonly id: string;
  readonly complete: boolean;
  readonly parts: number;
}

export const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300, 7)]);
export const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(50, 1)]);

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Sends a file, or only its first part. */
export const store = (
  graph: TestSubgraph,
  bytes: Buffer,
  viewer: Viewer,
  more: object = {},
): Promise<Answer<{ storeAttachment: { attachment: Stored } }>> =>
  graph.ask(
    `mutation ($input: StoreAttachmentInput!) { storeAttachment(input: $input) {
       attachment { id complete parts name mediaType size } } }`,
    {
      input: {
        regionCode: region,
        name: '现场.pdf',
        mediaType: 'application/pdf',
        size: bytes.length,
        sha256: sha256Of(bytes),
        content: bytes.toString('base64'),
        ...more,
      },
    },
    viewer,
  );

export const stored = async (graph: TestSubgraph, bytes: Buffer, viewer: Viewer, more = {}): Promise<string> =>
  dataOf(await store(graph, bytes, viewer, more)).storeAttachment.attachment.id;
