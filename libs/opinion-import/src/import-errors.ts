import { defineErrors } from '@renda/kernel';

/** Why a row of a file of opinions is not taken. */
export const importErrors = defineErrors('opinion-import', {
  ROW_WITHOUT_TEXT: {
    en: 'The row holds no text. Give the citizen’s words, or leave the row out.',
    zh: '该行没有正文。请填写群众反映的内容，或删去该行。',
    rule: 'STA-5',
  },
  ROW_WITHOUT_DATE: {
    en: 'The row has no readable date of the letter ({value}). Give it as 2026-03-01.',
    zh: '该行没有可识别的来信日期（{value}）。请按 2026-03-01 的格式填写。',
    rule: 'STA-5',
  },
  REPLY_DATE_UNREADABLE: {
    en: 'The row has a reply but no readable date of it ({value}). Give it as 2026-03-01.',
    zh: '该行有答复，但没有可识别的答复日期（{value}）。请按 2026-03-01 的格式填写。',
    rule: 'STA-5',
  },
  REPLY_BEFORE_LETTER: {
    en: 'The reply ({repliedOn}) is dated before its letter ({receivedOn}). Correct one of the two.',
    zh: '答复日期（{repliedOn}）早于来信日期（{receivedOn}）。请更正其中之一。',
    rule: 'STA-5',
  },
  DATE_IN_THE_FUTURE: {
    en: 'The date {value} lies in the future. Correct it.',
    zh: '日期 {value} 晚于今天。请更正。',
    rule: 'STA-5',
  },
  COLUMNS_NOT_RECOGNISED: {
    en: 'No column was recognised for: {missing}. Name it in a map given by --columns.',
    zh: '未能识别以下栏目：{missing}。请用 --columns 指定对应关系。',
  },
  NO_STATION: {
    en: 'No station serves {place}, its county or its prefecture. Create one first.',
    zh: '{place} 及其所在区县、地市都没有代表联络站。请先建站。',
    rule: 'STA-2',
  },
});
