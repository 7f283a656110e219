import type { Contact } from '@/lib/domain/contact';
import type { ContactFacts } from '@/lib/domain/contact-facts';
import type { EvaluateOptions } from '@/lib/domain/evaluate';
import type { Fact } from '@/lib/domain/fact';
import type { ModelConfig } from '@/lib/domain/model-config';
import type { Moment } from '@/lib/domain/moment';
import type { Standing } from '@/lib/domain/standing';
import type { Task } from '@/lib/domain/task';
import type { WouldChange } from '@/lib/domain/would-change';

/** One contact, and where it stands at a moment. */
export interface Stood {
  contact: Contact;
  facts: readonly Fact[];
  tasks: readonly Task[];
  standing: Standing;
  moment: Moment;
}

/** What every part of an axis' why is told. */
export interface AboutAxis {
  stood: Stood;
  /** What the engine was given. */
  given: ContactFacts;
  model: ModelConfig;
  options: EvaluateOptions;
  change: WouldChange;
}
