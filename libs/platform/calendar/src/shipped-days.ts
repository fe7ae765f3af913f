import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

// The package's functions guess Monday to Friday for a year without data and read days in the server's zone, and its
// `inLieuDays` are the days off gained by exchange; so only its table is used, and of that what is off and what is worked.
const shortNames: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

const nameOf = (entry: string): string => {
  const name = entry.split(',')[1] ?? entry;
  return shortNames[name] ?? name;
};

const entriesOf = (days: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(days).map(([day, entry]) => [day, nameOf(entry)]));

/** Day → name of the holiday, weekends within it included. */
export const shippedHolidays = entriesOf(chineseDays.holidays);

/** Weekend days worked in exchange. */
export const shippedMakeUpDays: ReadonlySet<string> = new Set(Object.keys(chineseDays.workdays));

/** A year counts as published once its Spring Festival is: a New Year's notice alone may reach into another year. */
export const shippedYears: readonly number[] = [
  ...new Set([...shippedHolidays].filter(([, name]) => name === '春节').map(([day]) => Number(day.slice(0, 4)))),
].sort((a, b) => a - b);
