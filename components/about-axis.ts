import type { ContactFacts } from '@/lib/domain/contact-facts';
import type { EvaluateOptions } from '@/lib/domain/evaluate';
import type { ModelConfig } from '@/lib/domain/model-config';
import type { WouldChange } from '@/lib/domain/would-change';
import type { Stood } from './axis-why';

/** What every part of an axis' why is told. */
export interface AboutAxis {
  stood: Stood;
  /** What the engine was given. */
  given: ContactFacts;
  model: ModelConfig;
  options: EvaluateOptions;
  change: WouldChange;
}
