import { z } from 'zod';

import { codedList, label, named } from './coded.ts';
import { count } from './numbers.ts';

/** COMMITMENT: a promise with its date; EVIDENCE: what shows it is done; REASON: why it cannot be. */
export const replyNeeds = ['COMMITMENT', 'EVIDENCE', 'REASON'] as const;
export type ReplyNeed = (typeof replyNeeds)[number];

/** The classes of a reply's result (SUG-6). A case keeps the version it was replied under, so a change is a new one. */
export const classScheme = () =>
  z
    .strictObject({
      name: label(),
      version: count(1),
      classes: codedList(
        z
          .strictObject({
            ...named,
            needs: z.array(z.enum(replyNeeds)).readonly(),
            countsAsSolved: z.boolean(),
            /** Whether the look-back of later sessions covers it (SUG-8). */
            lookBack: z.boolean(),
          })
          .readonly(),
        2,
      ),
    })
    .readonly();
