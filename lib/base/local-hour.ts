const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The hour of the day in which an instant lies, 0 to 23.
 * @param ms epoch milliseconds
 * @param tz IANA time zone
 */
export function localHour(ms: number, tz: string): number {
  let format = formats.get(tz);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: tz,
      numberingSystem: 'latn',
      hourCycle: 'h23',
      hour: 'numeric',
    });
    formats.set(tz, format);
  }
  const part = format.formatToParts(ms).find(({ type }) => type === 'hour');
  return Number(part?.value);
}
