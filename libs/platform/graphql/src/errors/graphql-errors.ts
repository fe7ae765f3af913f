import { defineErrors } from '@renda/kernel';

/** What the graph itself refuses, before or around the domain. */
export const graphqlErrors = defineErrors('graphql', {
  GRAPHQL_PARSE_FAILED: {
    en: 'The operation is not readable GraphQL: {detail} Correct the text of the query.',
    zh: '查询语句不符合 GraphQL 语法：{detail} 请修改查询语句。',
  },
  GRAPHQL_VALIDATION_FAILED: {
    en: 'The operation does not fit the schema: {detail} Compare it with the schema on the console page.',
    zh: '查询与模式不符：{detail} 请在查询页面对照模式修改。',
  },
  BAD_USER_INPUT: {
    en: 'A variable or argument has a wrong value: {detail} Correct it and send it again.',
    zh: '变量或参数的值有误：{detail} 请更正后重新提交。',
  },
  BAD_REQUEST: {
    en: 'The request is not a GraphQL request: {detail} Send JSON with a "query", as the GraphQL over HTTP specification says.',
    zh: '这不是有效的 GraphQL 请求：{detail} 请按 GraphQL over HTTP 规范以 JSON 发送“query”。',
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: 'It is not clear which operation is meant: {detail} Name one of the document in "operationName".',
    zh: '无法确定要执行哪个操作：{detail} 请在“operationName”中指明。',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    en: 'The query of this hash is not known here. Send it once with its text.',
    zh: '此哈希对应的查询尚未登记。请连同查询语句再发送一次。',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    en: 'Queries by hash are not taken here. Send the text of the query.',
    zh: '此处不接受按哈希查询。请发送查询语句。',
  },
  PAYLOAD_TOO_LARGE: {
    en: 'The request body has more than {max} bytes. Send less at once.',
    zh: '请求体超过 {max} 字节。请减少单次提交的内容。',
  },
  TOO_MANY_TOKENS: {
    en: 'The query has more than {max} words and signs. Ask in several queries, or use variables for long values.',
    zh: '查询语句超过 {max} 个词法单元。请分多次查询，较长的值请使用变量。',
    rule: 'ONE-7',
  },
  QUERY_TOO_DEEP: {
    en: 'The query is {depth} levels deep; at most {max} are answered. Ask for the deeper parts in a query of their own, by id.',
    zh: '查询嵌套 {depth} 层，最多允许 {max} 层。较深的部分请按编号另行查询。',
    rule: 'ONE-7',
  },
  TOO_MANY_ALIASES: {
    en: 'The query has {count} aliases; at most {max} are answered. Ask for many things by a list with "where: { id: { in: […] } }".',
    zh: '查询使用了 {count} 个别名，最多允许 {max} 个。查询多条记录请使用列表及“where: { id: { in: […] } }”。',
    rule: 'ONE-7',
  },
  TOO_MANY_DIRECTIVES: {
    en: 'The query has {count} directives; at most {max} are answered. Leave some out.',
    zh: '查询使用了 {count} 个指令，最多允许 {max} 个。请减少指令。',
    rule: 'ONE-7',
  },
  SCOPE_MISSING: {
    en: 'This client was not granted the scope {scope}. Ask the administrator who registered it.',
    zh: '此系统未获授权范围 {scope}。请联系为其登记的管理员。',
    rule: 'ACC-1',
  },
  LIST_OVER_BOUND: {
    en: 'The list {field} has {count} entries, more than the {max} it was made for. Tell the operator; meanwhile leave this field out.',
    zh: '列表 {field} 有 {count} 条，超过设定的上限 {max}。请告知运维人员，并暂时不要查询此字段。',
    rule: 'ONE-2',
  },
  NOT_A_TEXT: {
    en: 'A {type} is written as a text, in quotation marks.',
    zh: '{type} 须以文本填写，并加引号。',
  },
  INVALID_DATE_TIME: {
    en: '"{value}" is not an instant with an offset. Write it as 2026-03-01T09:30:00+08:00.',
    zh: '“{value}”不是带时区的时间。请按 2026-03-01T09:30:00+08:00 填写。',
  },
  INVALID_YUAN: {
    en: '"{value}" is not an amount in yuan. Write it as a text with at most two decimal places, for example "1234.50".',
    zh: '“{value}”不是有效金额（元）。请以文本填写，最多两位小数，例如 "1234.50"。',
  },
  INVALID_URL: {
    en: '"{value}" is not an address of the web. Write it in full, for example https://www.npc.gov.cn/.',
    zh: '“{value}”不是有效网址。请填写完整，例如 https://www.npc.gov.cn/。',
  },
  INVALID_PHONE_NUMBER: {
    en: 'This is not a telephone number. Write it as 13812345678, 0914-2312345 or +8613812345678.',
    zh: '电话号码无效。请按 13812345678、0914-2312345 或 +8613812345678 填写。',
  },
  INVALID_TRACKING_CODE: {
    en: 'This is not a tracking code. It has 16 letters and digits in groups of four, as on the receipt.',
    zh: '查询码无效。查询码为 16 位字母和数字，每四位一组，见回执。',
    rule: 'STA-5',
  },
  INVALID_COORDINATE: {
    en: 'Longitude {longitude}, latitude {latitude} is no place on earth. Longitude goes from -180 to 180, latitude from -90 to 90.',
    zh: '经度 {longitude}、纬度 {latitude} 不是有效坐标。经度范围 -180 至 180，纬度范围 -90 至 90。',
  },
  INTERNAL_SERVER_ERROR: {
    en: 'Something went wrong on our side. Try again; if it stays, tell the operator the request id {requestId}.',
    zh: '系统内部出错。请稍后重试；如仍出现，请将请求编号 {requestId} 告知运维人员。',
  },
  DOWNSTREAM_SERVICE_ERROR: {
    en: 'A part of the system does not answer now. Try again in a moment; if it stays, tell the operator the request id {requestId}.',
    zh: '系统的一部分暂时没有响应。请稍后重试；如仍出现，请将请求编号 {requestId} 告知运维人员。',
  },
});
