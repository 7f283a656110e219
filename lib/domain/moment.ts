import type { ModelConfig } from './model-config';
import type { PlayId } from './plays/list';
import type { PlayCounts } from './ranking';

/** When and where a question about time is asked, and what the rep chose about the answers. */
export interface Moment {
  /** ISO 8601 UTC. */
  now: string;
  /** IANA zone in which the rep's days are counted. */
  tz: string;
  /** What the rep chose about the model; absent = its defaults. */
  model?: ModelConfig;
  /** Plays that the rep never wants suggested. */
  muted?: readonly PlayId[];
  /** What was learnt from the rep's answers to suggestions; absent = nothing yet. */
  counts?: PlayCounts;
}
