import type { RepSettings } from '@/lib/settings/rep-settings';

/** Where the language names a country: what people pay with there (ISO 3166 to ISO 4217). */
const BY_REGION: Readonly<Record<string, string>> = {
  AU: 'AUD',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HK: 'HKD',
  HU: 'HUF',
  IN: 'INR',
  JP: 'JPY',
  KR: 'KRW',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  SE: 'SEK',
  SG: 'SGD',
  TR: 'TRY',
  TW: 'TWD',
  US: 'USD',
  ZA: 'ZAR',
};

/** The rep's own currency, ISO 4217: as chosen, else that of the browser's language and region. */
export function homeCurrency({ currency, language }: RepSettings): string {
  if (currency !== null) return currency;
  const region = new Intl.Locale(navigator.language).region;
  const known = region && BY_REGION[region];
  if (known) return known;
  const isChinese =
    language === 'zh_CN' || (language === 'auto' && /^zh\b/i.test(navigator.language));
  return isChinese ? 'CNY' : 'EUR';
}
