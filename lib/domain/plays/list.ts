import { decide } from './decide';
import { firstTouch } from './first-touch';
import { followUp } from './follow-up';
import type { Play } from './play';
import { reconnect } from './reconnect';
import { reply } from './reply';

/** Every play, in the order that breaks ties (MODEL.md §4). A new play is its file and a word here. */
export const PLAYS: readonly Play[] = [reply, reconnect, firstTouch, followUp, decide];
