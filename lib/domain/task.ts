import * as z from 'zod/mini';
import { readMoment } from '@/lib/base/days';
import { timeText } from './time-text';

const isDate = (text: string) => text.length === 10 && readMoment(text, 'UTC') !== undefined;

/** A Task: something to do for or with a contact; a promise when it was promised to somebody. */
export const task = z.object({
  id: z.string(),
  contactId: z.string(),
  text: z.string().check(z.minLength(1), z.maxLength(2_000)),
  createdAt: timeText,
  /** The day by which it is to be done, `YYYY-MM-DD`; null = no day was named. */
  dueAt: z.nullable(z.string().check(z.refine(isDate))),
  doneAt: z.nullable(timeText),
  promised: z.boolean(),
  /** A call to be made: it is done only with how it went. */
  callBack: z.optional(z.literal(true)),
});
export type Task = z.infer<typeof task>;
