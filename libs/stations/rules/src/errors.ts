import { defineErrors } from '@renda/kernel';

/** What the stations subgraph may have to refuse. */
export const stationsErrors = defineErrors('stations', {
  TRACKING_CODE_MALFORMED: {
    en: 'This is not a tracking code: it has 16 letters and digits, such as 7K3M-Q9TX-2HWA-5CJ8. Check it against the slip; one character is wrong or missing.',
    zh: '查询码格式不正确：查询码由 16 位字母和数字组成，例如 7K3M-Q9TX-2HWA-5CJ8。请对照回执核对，其中有一位写错或遗漏。',
    rule: 'STA-5',
  },
  TRACKING_CODE_UNKNOWN: {
    en: 'No opinion has this tracking code. Check it against the slip, or ask the station where you left the opinion.',
    zh: '没有与此查询码对应的群众意见。请对照回执核对，或向您反映意见的联络站询问。',
    rule: 'STA-5',
  },
  TRACKING_KEY_UNREADABLE: {
    en: 'The key of the tracking codes in {source} is not 32 bytes in base64. Restore it from the backup: without it no code on a slip works any more.',
    zh: '{source} 中的查询码密钥不是 32 字节的 base64 文本。请从备份恢复：缺少该密钥，已发放的查询码将全部失效。',
    rule: 'STA-5',
  },
  RATE_LIMITED: {
    en: 'Too many requests of this kind. Try again in {seconds} seconds.',
    zh: '此类请求过于频繁。请在 {seconds} 秒后再试。',
    rule: 'STA-5',
  },
  OPINION_WITHOUT_TEXT: {
    en: 'The opinion has no text. Write what it is about.',
    zh: '意见没有正文。请写明所反映的事项。',
    rule: 'STA-5',
  },
  NO_STATION_FOR_REGION: {
    en: 'No open station serves region {region} or a region above it. Name a station, or have one created there.',
    zh: '行政区划 {region} 及其上级均没有开放的联络站。请指定联络站，或先在当地设立联络站。',
    rule: 'STA-2',
  },
  STATION_CLOSED: {
    en: 'The station closed on {closedOn}. Choose another station.',
    zh: '该联络站已于 {closedOn} 撤销。请选择其他联络站。',
    rule: 'STA-1',
  },
  STATION_PARENT_IMPOSSIBLE: {
    en: 'The station cannot belong to {parent}: {reason} Choose another parent.',
    zh: '该联络站不能隶属于 {parent}：{reason} 请选择其他上级站点。',
    rule: 'STA-1',
  },
  REPRESENTATIVE_ALREADY_ASSIGNED: {
    en: 'The representative was assigned to a station by somebody else just now. Look at the assignment, and repeat yours if it still holds.',
    zh: '该代表刚刚被他人编入联络站。请查看该编入关系，如仍需调整请重新提交。',
    rule: 'STA-2',
  },
  NOT_THE_HANDLER: {
    en: 'Only the one who handles the opinion ({handler}) can do this. Ask them, or have the opinion handed to you.',
    zh: '只有该意见的办理方（{handler}）可以执行此操作。请联系办理方，或请联络站转交给您。',
    rule: 'STA-5',
  },
  ROUTE_NEEDS: {
    en: 'The route {route} needs {field}. Fill it in.',
    zh: '处理方式 {route} 需要填写 {field}。请补充。',
    rule: 'STA-5',
  },
  LEVEL_NOT_ABOVE: {
    en: 'There is no {level} above region {region} to send the opinion up to. Choose a higher level.',
    zh: '行政区划 {region} 之上没有 {level} 一级可供上报。请选择更高的层级。',
    rule: 'STA-5',
  },
  HAND_BACK_TOO_LATE: {
    en: 'The opinion could be handed back until {until}. It stays with you: handle it and record the result.',
    zh: '该意见应在 {until} 前退回，现已逾期。请继续办理并登记结果。',
    rule: 'STA-5',
  },
  RESULT_COMES_FROM_SUGGESTION: {
    en: 'The opinion became a suggestion; its result is recorded when the suggestion is replied to. Wait for the reply, or hand the opinion back.',
    zh: '该意见已转为代表建议，建议答复后自动登记结果。请等待答复，或将意见退回。',
    rule: 'STA-5',
  },
  RATING_TIME_OVER: {
    en: 'The result could be rated until {until}. Leave a new opinion if the matter is not settled.',
    zh: '评价截止日期为 {until}，现已截止。如问题仍未解决，请重新反映。',
    rule: 'STA-5',
  },
  DECLINE_NEEDS: {
    en: 'Declining on the ground {ground} needs {field}. Fill it in, so that the citizen knows why and where to go.',
    zh: '以 {ground} 为由不予受理需要填写 {field}。请补充，以便告知群众原因和去处。',
    rule: 'STA-5',
  },
  DUPLICATE_OF_ITSELF: {
    en: 'An opinion cannot be a duplicate of itself. Name the first opinion.',
    zh: '意见不能与自身重复。请指明最先登记的意见。',
    rule: 'STA-5',
  },
  DUPLICATE_OF_ENDED: {
    en: 'The first opinion is {state} and will get no answer, so nothing could be answered with it. Name another, or handle this one.',
    zh: '所指的意见已处于 {state} 状态，不会再有答复，无法一并答复。请另选意见，或单独办理本意见。',
    rule: 'STA-5',
  },
  CITIZEN_UNKNOWN: {
    en: 'The opinion was left without personal data, or they have been erased. There is nothing to show.',
    zh: '该意见未留个人信息，或个人信息已被删除。没有可供查看的内容。',
    rule: 'ACC-2',
  },
  EXTERNAL_ID_WITH_OTHER_TEXT: {
    en: 'The id {id} of system {system} was already used for an opinion with another text. Check the id, or correct the text in the source.',
    zh: '系统 {system} 的编号 {id} 已用于另一条内容不同的意见。请核对编号，或在来源系统中更正内容。',
    rule: 'EVT-3',
  },
  LETTER_WITHOUT_DATE: {
    en: 'The row has no date of the letter. Fill in the day it was written.',
    zh: '该行缺少来信日期。请填写来信日期。',
  },
  REPLY_BEFORE_LETTER: {
    en: 'The reply of {repliedOn} is dated before its letter of {writtenOn}. Correct one of the two dates.',
    zh: '答复日期 {repliedOn} 早于来信日期 {writtenOn}。请更正其中一个日期。',
  },
  REPLY_WITHOUT_DATE: {
    en: 'The row has a reply but not its date. Fill in the day of the reply, or leave the reply out.',
    zh: '该行有答复而没有答复日期。请填写答复日期，或删去答复。',
  },
  RECEPTION_TOO_SOON: {
    en: 'A reception is published {days} days ahead; the earliest day is {earliest}. Choose a later day.',
    zh: '代表接待活动须提前 {days} 天公布，最早可安排在 {earliest}。请选择更晚的日期。',
    rule: 'STA-4',
  },
  REPRESENTATIVE_ELSEWHERE: {
    en: 'Representative {representative} is on duty at another reception at that time. Choose another time or representative.',
    zh: '代表 {representative} 在该时段已有其他接待安排。请更换时间或代表。',
    rule: 'STA-4',
  },
});
