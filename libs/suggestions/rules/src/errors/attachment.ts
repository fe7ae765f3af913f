import { defineErrors } from '@renda/kernel';

/** What is refused of files. */
export const attachmentErrors = defineErrors('suggestions', {
  ATTACHMENT_KIND_UNSUPPORTED: {
    en: 'Files of type {mediaType} cannot be attached. Save it as one of {possible}.',
    zh: '不支持 {mediaType} 类型的附件。请另存为：{possible}。',
    rule: 'SUG-1',
  },
  ATTACHMENT_KIND_WRONG: {
    en: 'The file is not of the type {mediaType} it is said to be. Name its real type, or save it anew.',
    zh: '文件内容与所报类型 {mediaType} 不符。请填写实际类型，或重新保存。',
    rule: 'SUG-1',
  },
  ATTACHMENT_TOO_LARGE: {
    en: 'It has {size} bytes; at most {most} can be stored. Make it smaller, or send it in parts.',
    zh: '大小为 {size} 字节，最多 {most} 字节。请压缩，或分段上传。',
    rule: 'SUG-1',
  },
  ATTACHMENT_UNREADABLE: {
    en: 'The content is not Base64, or empty. Encode it anew.',
    zh: '内容为空，或不是 Base64 编码。请重新编码。',
    rule: 'SUG-1',
  },
  ATTACHMENT_OUT_OF_ORDER: {
    en: 'Part {place} was sent; {expected} parts are stored. Send the parts in their order, each once.',
    zh: '收到第 {place} 段，现已存 {expected} 段。请按顺序逐段上传，每段一次。',
    rule: 'SUG-1',
  },
  ATTACHMENT_DAMAGED: {
    en: 'The bytes received are not those of the SHA-256 {sha256}. Upload the file again.',
    zh: '收到的内容与 SHA-256 {sha256} 不符。请重新上传。',
    rule: 'SUG-1',
  },
  ATTACHMENT_INCOMPLETE: {
    en: 'Of the file {name}, {received} of {size} bytes are there. Send the rest (appendToAttachment).',
    zh: '附件 {name} 只收到 {received}/{size} 字节。请续传（appendToAttachment）。',
    rule: 'SUG-1',
  },
  ATTACHMENT_USED: {
    en: 'The file {name} belongs to something already. Store it again to attach it elsewhere.',
    zh: '附件 {name} 已被使用。如需用于他处，请重新上传。',
    rule: 'SUG-1',
  },
  ATTACHMENTS_TOO_MANY: {
    en: 'At most {most} files; these are {count}. Leave some out.',
    zh: '附件最多 {most} 个，现为 {count} 个。请减少。',
    rule: 'SUG-1',
  },
});
