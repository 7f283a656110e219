import * as z from 'zod/mini';
import { readMoment } from '@/lib/base/days';

const isReadable = (text: string) => readMoment(text, 'UTC') !== undefined;

/** A time as it is stored: a date (`2026-10-01`) or an instant with `Z`. Nothing else can be shown. */
export const timeText = z.string().check(z.maxLength(40), z.refine(isReadable));
