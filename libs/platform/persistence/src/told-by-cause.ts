import { sqlStateOf } from './constraint-errors.ts';

/** in_failed_sql_transaction: refused because of another statement. */
const consequence = '25P02';

/**
 * Of statements under way on one connection at once, those refused only because one before them failed are told by that
 * failure: it is the one that says what is wrong, and whoever waits for all of them hears of the quickest.
 */
export const toldByCause = () => {
  let underWay = 0;
  let cause: unknown;
  return async <T>(answer: Promise<T>): Promise<T> => {
    underWay += 1;
    try {
      return await answer;
    } catch (error) {
      if (sqlStateOf(error) !== consequence) cause ??= error;
      throw cause ?? error;
    } finally {
      underWay -= 1;
      if (underWay === 0) cause = undefined;
    }
  };
};
