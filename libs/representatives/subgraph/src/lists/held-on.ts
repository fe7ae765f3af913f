import { custom } from '@renda/persistence';

/** What a filter `{ on }` is given. */
export interface OnDay {
  readonly on: string;
}

/** From–to columns: held on the day; the last day is not held any more. */
export const heldOn = custom<OnDay>(({ on }, bind) => {
  const day = `${bind(on)}::date`;
  return `t.started_on <= ${day} AND (t.ended_on IS NULL OR t.ended_on > ${day})`;
});
