import { defineErrors } from '@renda/kernel';

/** What the importer refuses itself; the rest is refused by the graph, row by row. */
export const importErrors = defineErrors('opinion-import', {
  ROW_DATE_UNREADABLE: {
    en: '"{value}" is not a readable date. Write it as 2026-03-01.',
    zh: '“{value}”不是可识别的日期。请按 2026-03-01 的格式填写。',
    rule: 'STA-5',
  },
  COLUMNS_NOT_RECOGNISED: {
    en: 'No column was recognised for: {missing}. The file has: {headings}. Map them with --columns.',
    zh: '未能识别以下栏目：{missing}。文件中的栏目：{headings}。请用 --columns 指定对应关系。',
  },
  COLUMN_MAP_INVALID: {
    en: 'The column map cannot be used: {detail}. It is JSON like {"text": "内容", "writtenOn": "来信日期"}.',
    zh: '栏目对应表无法使用：{detail}。格式为 JSON，例如 {"text": "内容", "writtenOn": "来信日期"}。',
  },
  GRAPH_REFUSED: {
    en: 'The graph could not be asked: {detail}',
    zh: '无法访问数据图：{detail}',
  },
});
