import { watch } from '@/lib/store/read';

/**
 * Runs a read again whenever rows it has read change, in any tab: the last step of
 * page → reading → use case → store → live query → screen. Gives the way to stop.
 */
export const watchRead = watch;
