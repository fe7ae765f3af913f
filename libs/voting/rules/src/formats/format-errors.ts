import { defineErrors } from '@renda/kernel';

/** Why a file of ballots cannot be read (VOT-7); figures that merely differ are told, not refused. */
export const formatErrors = defineErrors('voting-formats', {
  QUOTE_UNCLOSED: {
    en: 'Line {line}: a quotation mark is opened and never closed. Close it, or double it inside a quoted field.',
    zh: '第 {line} 行：引号未闭合。请补上引号，字段内的引号应成对书写。',
    rule: 'VOT-7',
  },
  PB_SECTION_MISSING: {
    en: 'The .pb file has no section {section}. It needs META, PROJECTS and VOTES, each with a line of column names.',
    zh: '.pb 文件缺少 {section} 部分。文件须有 META、PROJECTS、VOTES 三部分，各有一行列名。',
    rule: 'VOT-7',
  },
  PB_LINE_OUTSIDE_SECTION: {
    en: 'Line {line} stands before the first section. A .pb file begins with META.',
    zh: '第 {line} 行位于首个部分之前。.pb 文件应以 META 开头。',
    rule: 'VOT-7',
  },
  PB_COLUMN_MISSING: {
    en: 'Section {section} has no column "{column}". Add it.',
    zh: '{section} 部分缺少“{column}”列。请补上。',
    rule: 'VOT-7',
  },
  PB_TOO_MANY_FIELDS: {
    en: 'Line {line} has {fields} fields for {columns} columns. Quote a field that contains a semicolon.',
    zh: '第 {line} 行有 {fields} 个字段，而列只有 {columns} 个。含分号的字段请加引号。',
    rule: 'VOT-7',
  },
  PB_VOTE_TYPE_UNKNOWN: {
    en: 'The vote type "{voteType}" is not known. Known: approval, ordinal, cumulative, scoring.',
    zh: '未知的投票类型“{voteType}”。可用：approval、ordinal、cumulative、scoring。',
    rule: 'VOT-7',
  },
  PB_EXPORT_UNSUITABLE: {
    en: 'A result of {kind} ballots cannot be told in a .pb file. Export it as JSON or CSV.',
    zh: '{kind} 票的结果不能以 .pb 格式表示。请导出 JSON 或 CSV。',
    rule: 'VOT-7',
  },
  NUMBER_EXPECTED: {
    en: 'Line {line}: "{value}" in "{column}" is not a number of the kind needed here.',
    zh: '第 {line} 行：“{column}”中的“{value}”不是所需的数字。',
    rule: 'VOT-7',
  },
  MARK_UNREADABLE: {
    en: 'Line {line}: "{value}" for "{candidate}" is no mark of a {kind} ballot.',
    zh: '第 {line} 行：“{candidate}”栏的“{value}”不是 {kind} 票的有效选择。',
    rule: 'VOT-7',
  },
  PROJECT_REPEATED: {
    en: 'Line {line}: "{candidate}" is listed a second time. Each candidate stands once.',
    zh: '第 {line} 行：“{candidate}”重复列出。每个候选项目只列一次。',
    rule: 'VOT-7',
  },
  BALLOT_NAMES_UNKNOWN: {
    en: 'Ballot {ballot} names "{candidate}", who is not among the candidates. Correct the list or the ballot.',
    zh: '第 {ballot} 张票选择了“{candidate}”，但其不在候选名单中。请更正名单或该票。',
    rule: 'VOT-7',
  },
  POINTS_MISMATCH: {
    en: 'Line {line}: {marks} marks but {points} points. Give one number of points for each mark.',
    zh: '第 {line} 行：选择 {marks} 项，分值却有 {points} 个。每项须对应一个分值。',
    rule: 'VOT-7',
  },
  NOT_JSON: {
    en: 'The file is not JSON: {reason}.',
    zh: '文件不是有效的 JSON：{reason}。',
    rule: 'VOT-7',
  },
  FIELD_INVALID: {
    en: 'Field "{path}" must be {expected}.',
    zh: '字段“{path}”应为 {expected}。',
    rule: 'VOT-7',
  },
  RESULT_VERSION_UNKNOWN: {
    en: 'This result is written in version {version} of its format; this program reads version {known}. Use a newer program.',
    zh: '该结果采用第 {version} 版格式，本程序只能读取第 {known} 版。请使用新版程序。',
    rule: 'VOT-7',
  },
  FORMAT_UNKNOWN: {
    en: 'The format of "{name}" is not recognised. Give a .pb, .json or .csv file.',
    zh: '无法识别“{name}”的格式。请提供 .pb、.json 或 .csv 文件。',
    rule: 'VOT-7',
  },
  RULE_UNKNOWN: {
    en: 'The rule "{rule}" is not known. Give choose:K, greedy or equal-shares.',
    zh: '未知的规则“{rule}”。请指定 choose:K、greedy 或 equal-shares。',
    rule: 'VOT-7',
  },
  MAJORITY_UNKNOWN: {
    en: 'The majority "{majority}" is not known. Give ALL:T, PRESENT:P, VALID or NONE.',
    zh: '未知的多数要求“{majority}”。请指定 ALL:T、PRESENT:P、VALID 或 NONE。',
    rule: 'VOT-7',
  },
  RULE_MISSING: {
    en: 'The file does not say how many places there are. Give the rule, for example choose:3.',
    zh: '文件未写明应选名额。请指定规则，例如 choose:3。',
    rule: 'VOT-7',
  },
  BUDGET_MISSING: {
    en: 'The file has no costs or no budget, which the rule {rule} needs. Recount it with choose:K.',
    zh: '文件没有费用或预算，而规则 {rule} 需要它们。请用 choose:K 重新计票。',
    rule: 'VOT-7',
  },
});
