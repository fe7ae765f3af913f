import { defineErrors } from '@renda/kernel';

/** The file as a whole cannot be taken. */
export const spreadsheetErrors = defineErrors('spreadsheet', {
  SPREADSHEET_UNREADABLE: {
    en: 'The file {name} cannot be read. Check that it is there and may be opened.',
    zh: '无法读取文件 {name}。请确认文件存在且可以打开。',
  },
  SPREADSHEET_EMPTY: {
    en: 'The file has nothing in it. Choose the file with the table.',
    zh: '文件为空。请选择包含表格的文件。',
  },
  SPREADSHEET_TOO_LARGE: {
    en: 'The file has {bytes} bytes; at most {max} are taken. Split it.',
    zh: '文件有 {bytes} 字节，最多接收 {max} 字节。请拆分后再提交。',
  },
  SPREADSHEET_NOT_XLSX: {
    en: 'The file is named .xlsx but is no such workbook. Open it where it was made and save it as "Excel workbook (.xlsx)".',
    zh: '文件扩展名为 .xlsx，但并非该格式。请用原软件打开，另存为“Excel 工作簿（.xlsx）”。',
  },
  SPREADSHEET_IS_XLS: {
    en: 'The file is of the old kind (.xls, .et). Open it and save it as "Excel workbook (.xlsx)" or as CSV.',
    zh: '文件为旧格式（.xls、.et）。请打开后另存为“Excel 工作簿（.xlsx）”或 CSV。',
  },
  SPREADSHEET_ENCRYPTED: {
    en: 'The file is protected by a password. Take the password off and send it again.',
    zh: '文件有密码保护。请取消密码后重新提交。',
  },
  SPREADSHEET_KIND_UNSUPPORTED: {
    en: 'The file is of the kind {kind}. Tables are taken as .xlsx or .csv; save it as one of them.',
    zh: '文件类型为 {kind}。表格只接收 .xlsx 或 .csv，请另存后提交。',
  },
  SPREADSHEET_DAMAGED: {
    en: 'The file is damaged at {part}. Open it, save it anew and send it again.',
    zh: '文件在 {part} 处损坏。请打开后重新保存再提交。',
  },
  SPREADSHEET_TOO_MANY_PARTS: {
    en: 'The workbook consists of {parts} parts; at most {max} are taken. Save the table alone in a new workbook.',
    zh: '工作簿包含 {parts} 个部件，最多接收 {max} 个。请将表格单独另存为新工作簿。',
  },
  SPREADSHEET_INFLATES_TOO_MUCH: {
    en: 'Unpacked, the workbook is larger than {max} bytes. Split it.',
    zh: '工作簿解压后超过 {max} 字节。请拆分后再提交。',
  },
  SPREADSHEET_TOO_MANY_ROWS: {
    en: 'The table has more than {max} rows. Split it.',
    zh: '表格超过 {max} 行。请拆分后再提交。',
  },
  SPREADSHEET_TOO_MANY_COLUMNS: {
    en: 'Row {row} reaches beyond {max} columns. Remove the columns that are not needed.',
    zh: '第 {row} 行超过 {max} 列。请删除不需要的列。',
  },
  SPREADSHEET_CELL_TOO_LONG: {
    en: 'Cell {address} has more than {max} characters. Shorten it.',
    zh: '单元格 {address} 超过 {max} 个字符。请缩短。',
  },
  SPREADSHEET_QUOTE_NOT_CLOSED: {
    en: 'A quotation mark that is opened in row {row} is never closed. Close it, or save the table anew as CSV.',
    zh: '第 {row} 行的引号没有闭合。请补上引号，或将表格重新另存为 CSV。',
  },
  SPREADSHEET_NO_SUCH_SHEET: {
    en: 'The workbook has no sheet "{sheet}". It has: {sheets}.',
    zh: '工作簿中没有名为“{sheet}”的工作表。现有：{sheets}。',
  },
  SPREADSHEET_WITHOUT_HEADINGS: {
    en: 'No row with headings was found. Put the names of the columns into one row above the data.',
    zh: '未找到标题行。请在数据上方用一行写明各列名称。',
  },
  SPREADSHEET_TOO_SLOW: {
    en: 'Reading the file took longer than {seconds} seconds. Split it, or save the table alone in a new workbook.',
    zh: '读取文件超过 {seconds} 秒。请拆分文件，或将表格单独另存为新工作簿。',
  },
  SPREADSHEET_NEEDS_TOO_MUCH_MEMORY: {
    en: 'Reading the file needs more than {megabytes} MB of memory. Split it.',
    zh: '读取文件所需内存超过 {megabytes} MB。请拆分后再提交。',
  },
});

/** One cell is not what its column needs. */
export const cellErrors = defineErrors('spreadsheet cells', {
  CELL_REQUIRED: {
    en: '"{heading}" must not be empty.',
    zh: '“{heading}”不能为空。',
  },
  CELL_HAS_ERROR: {
    en: 'The cell shows the error {value}. Mend its formula or type the value.',
    zh: '单元格显示错误 {value}。请修正公式或直接填写数值。',
  },
  CELL_FORMULA_NOT_COMPUTED: {
    en: 'The formula of the cell was never computed. Open the file in a spreadsheet program, save it and send it again.',
    zh: '单元格公式尚未计算。请用表格软件打开并保存后重新提交。',
  },
  CELL_DIGITS_LOST: {
    en: '{value} was stored as a number, which keeps 15 digits only. Format the column as text and type it anew.',
    zh: '{value} 以数值存储，只保留 15 位有效数字。请将该列设为文本格式后重新填写。',
  },
  CELL_CHARACTERS_LOST: {
    en: 'Characters of "{value}" were lost when the file was saved. Save it as UTF-8 or .xlsx.',
    zh: '“{value}”中有字符在保存文件时丢失。请以 UTF-8 或 .xlsx 格式重新保存。',
  },
  CELL_NOT_A_DAY: {
    en: '"{value}" is not a day. Write it like 2026-03-01.',
    zh: '“{value}”不是有效日期。请按 2026-03-01 的形式填写。',
  },
  CELL_NOT_A_NUMBER: {
    en: '"{value}" is not a number.',
    zh: '“{value}”不是数字。',
  },
  CELL_NOT_WHOLE: {
    en: '"{value}" is not a whole number.',
    zh: '“{value}”不是整数。',
  },
  CELL_NOT_YES_OR_NO: {
    en: '"{value}" is neither yes nor no. Write 是 or 否.',
    zh: '“{value}”既不是“是”也不是“否”。请填写“是”或“否”。',
  },
  CELL_NOT_ONE_OF: {
    en: '"{value}" is not one of: {allowed}.',
    zh: '“{value}”不在可选范围内：{allowed}。',
  },
});

/** A column is not what the table needs. */
export const columnErrors = defineErrors('spreadsheet columns', {
  COLUMN_MISSING: {
    en: 'No column was found for {field}; its heading may be: {headings}. Add it, or say in the column map which one it is.',
    zh: '未找到 {field} 对应的列，其标题可以是：{headings}。请补充该列，或在列对照表中指定。',
  },
  COLUMN_AMBIGUOUS: {
    en: 'The columns {columns} could all be {field}. Rename all but one, or say in the column map which one it is.',
    zh: '列 {columns} 都可能是 {field}。请只保留一个标题，或在列对照表中指定。',
  },
  COLUMN_MAPPED_TO_NOTHING: {
    en: 'The column map says "{column}" for {field}, but the table has no such column. It has: {headings}.',
    zh: '列对照表为 {field} 指定了“{column}”，但表中没有该列。现有：{headings}。',
  },
  COLUMN_FIELD_UNKNOWN: {
    en: 'The column map names the field {field}, which does not exist. There are: {fields}.',
    zh: '列对照表中的字段 {field} 不存在。可用字段：{fields}。',
  },
});
