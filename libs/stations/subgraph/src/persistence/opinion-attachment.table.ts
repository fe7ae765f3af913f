import { EntitySchema } from 'typeorm';

/** What is known of a file; the name goes when the citizen's data are erased. */
export interface OpinionAttachment {
  readonly id: string;
  readonly opinionId: string;
  readonly place: number;
  readonly name: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export const opinionAttachmentTable = new EntitySchema<OpinionAttachment>({
  name: 'OpinionAttachment',
  tableName: 'opinion_attachment',
  columns: {
    id: { type: 'uuid', primary: true },
    opinionId: { type: 'uuid', name: 'opinion_id' },
    place: { type: 'integer' },
    name: { type: 'text', nullable: true },
    mediaType: { type: 'text', name: 'media_type' },
    size: { type: 'integer' },
    sha256: { type: 'text' },
  },
});
