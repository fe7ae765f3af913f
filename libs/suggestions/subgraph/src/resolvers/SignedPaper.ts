import type { SignedPaperResolvers } from '../__generated__/resolvers.ts';

export const SignedPaper: SignedPaperResolvers = {
  signedOn: ({ paper }) => paper.signedOn,
  number: ({ paper }) => paper.number,
  signedBy: ({ paper }) => paper.signedBy,
  enteredBy: ({ paper, actor }) => paper.enteredBy ?? actor ?? '',
  enteredAt: ({ recordedAt }) => recordedAt,
  scan: ({ paper }) => paper.scan ?? null,
  scanAttachment: ({ paper }, _, { loaders }) =>
    paper.scanAttachmentId ? loaders.attachment.load(paper.scanAttachmentId) : null,
};
