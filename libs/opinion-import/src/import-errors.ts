import { defineErrors } from '@renda/kernel';

/** What the importer refuses itself; the rest is refused by the graph, row by row. */
export const importErrors = defineErrors('opinion-import', {
  ROW_DATE_UNREADABLE: {
    en: '"{value}" is not a readable date. Write it as 2026-03-01.',
    zh: '“{value}”不是可识别的日期。请按 2026-03-01 的格式填写。',
    rule: 'STA-5',
  },
  COLUMNS_NOT_RECOGNISED: {
    en: 'The columns of the file are not clear. {detail} Map them with --columns.',
    zh: '无法确定文件的栏目。{detail} 请用 --columns 指定对应关系。',
  },
  COLUMN_MAP_INVALID: {
    en: 'The column map cannot be used: {detail}. It is JSON like {"text": "内容", "writtenOn": "来信日期"}.',
    zh: '栏目对应表无法使用：{detail}。格式为 JSON，例如 {"text": "内容", "writtenOn": "来信日期"}。',
  },
  GRAPH_REFUSED: {
    en: 'The graph could not be asked: {detail}',
    zh: '无法访问数据图：{detail}',
  },
  GRAPH_FAILED: {
    en: 'The graph failed: {detail}',
    zh: '数据图发生故障：{detail}',
  },
  IMPORT_STOPPED: {
    en: 'The import stopped at row {row}. {detail} The system failed, not the row. What was taken is kept: run it again to resume.',
    zh: '导入在第 {row} 行停止。{detail} 这是系统故障，不是该行的问题。已登记的均已保留，重新运行即可继续。',
  },
});
