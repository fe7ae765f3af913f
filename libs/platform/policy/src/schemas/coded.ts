import { z } from 'zod';

/** Stable, for records and programs: never changed once a record refers to it. */
export const code = () => z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, { error: 'CODE_LIKE_THIS' });

export const label = () => z.string().trim().min(1).max(200);

/** Something with a code and its name in both languages. `assumed`: not in the source, but ours. */
export const named = { code: code(), zh: label(), en: label(), assumed: z.boolean().optional() };

/** A list whose items are told apart by their code. */
export const codedList = <S extends z.ZodType<{ readonly code: string }>>(item: S, least = 1) =>
  z
    .array(item)
    .min(least)
    .max(100)
    .readonly()
    .refine((items) => new Set(items.map(({ code: one }) => one)).size === items.length, {
      error: 'code: no duplicates (代码不得重复)',
    });
