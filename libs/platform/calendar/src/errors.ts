import { defineErrors } from '@renda/kernel';

/** What is wrong with a table of holidays an administrator entered. */
export const calendarErrors = defineErrors('calendar', {
  HOLIDAYS_UNREADABLE: {
    en: 'The holidays in {file} cannot be read: {detail}. RENDA_HOLIDAYS names a file like [{"year": 2027, "holidays": {"2027-01-01": "元旦"}, "makeUpDays": []}].',
    zh: '无法读取 {file} 中的节假日安排：{detail}。RENDA_HOLIDAYS 所指文件应形如 [{"year": 2027, "holidays": {"2027-01-01": "元旦"}, "makeUpDays": []}]。',
    rule: 'SUG-5',
  },
  HOLIDAY_OUTSIDE_YEAR: {
    en: '{day} does not belong to the holidays of {year}. Enter only days of that year, or of the December before it.',
    zh: '{day} 不属于 {year} 年的节假日安排。只能填写该年及上年 12 月的日期。',
    rule: 'SUG-5',
  },
  HOLIDAY_WITHOUT_NAME: {
    en: 'The holiday {day} has no name. Enter its name as the notice gives it.',
    zh: '节假日 {day} 没有名称。请按通知填写名称。',
    rule: 'SUG-5',
  },
  MAKE_UP_DAY_IS_HOLIDAY: {
    en: '{day} is entered both as a holiday and as a make-up workday. Remove one of the two.',
    zh: '{day} 既填为放假日又填为调休上班日。请删去其中之一。',
    rule: 'SUG-5',
  },
  MAKE_UP_DAY_NOT_WEEKEND: {
    en: 'The make-up workday {day} is not a Saturday or Sunday. Check the notice.',
    zh: '调休上班日 {day} 不是星期六或星期日。请核对通知。',
    rule: 'SUG-5',
  },
});
