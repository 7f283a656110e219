import type { Tier } from '@/lib/domain/axes';
import type { Service } from '@/lib/domain/star-service';
import { starsOf } from '@/lib/domain/vocabulary';
import type { Words } from './words';

/** `3 stars` */
export const starWords = (tier: Tier, { t }: Words): string =>
  t('stand.stars', { count: starsOf(tier) });

/** Within how long they are answered. */
export const answerWords = ({ answerDays }: Service, { t }: Words): string =>
  answerDays === 0 ? t('service.sameDay') : t('service.within', { count: answerDays });

/** What they are offered: the rep's own words, else ours. */
export const offerWords = (tier: Tier, { offers }: Service, { t }: Words): string =>
  offers ?? t(`service.usualOffers.${tier}`);
