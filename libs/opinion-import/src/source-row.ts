import type { ColumnDictionary } from '@renda/spreadsheet';

/** The columns the importer knows. */
export const importFields = ['id', 'title', 'text', 'writtenOn', 'replyText', 'repliedOn', 'unit'] as const;
export type ImportField = (typeof importFields)[number];

/** One row of the file, its cells by field, as a reader of the sheet sees them; a day as 2026-03-01. */
export interface SourceRow {
  /** As the spreadsheet shows it. */
  readonly number: number;
  readonly values: Readonly<Partial<Record<ImportField, string>>>;
}

/** How the columns are headed in the files that are about, Chinese or English. */
export const columnDictionary: ColumnDictionary<ImportField> = {
  id: { headings: ['mail_id', 'id', '编号', '信件编号', '来信编号', '受理编号', '工单编号', '序号', 'number', 'case id'] },
  title: { headings: ['title', 'subject', '标题', '主题', '信件标题', '来信标题', '事由'] },
  text: {
    headings: ['query', 'text', 'content', 'message', '内容', '正文', '信件内容', '来信内容', '反映内容', '诉求内容', '问题描述', '留言内容'],
    required: true,
  },
  writtenOn: {
    headings: ['query_date', 'date', 'written on', 'received on', '日期', '来信日期', '来信时间', '写信时间', '反映日期', '受理日期', '留言日期', '留言时间'],
    required: true,
  },
  replyText: { headings: ['reply', 'answer', 'reply text', '答复', '回复', '答复内容', '回复内容', '办理结果', '处理结果'] },
  repliedOn: { headings: ['reply_date', 'answer date', 'replied on', '答复日期', '答复时间', '回复日期', '回复时间', '办结日期', '办结时间'] },
  unit: { headings: ['reply_agency', 'agency', 'unit', 'department', 'replied by', '答复单位', '回复单位', '承办单位', '办理单位', '责任单位', '回复部门'] },
}; // prettier-ignore
