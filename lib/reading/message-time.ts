/** A time of day as written; the offset is null when no zone stands beside it. */
export interface TimeOfDay {
  hour: number;
  minute: number;
  second: number;
  offsetMinutes: number | null;
}

/** Minutes east of UTC. The American ones are RFC 5322's; others that mean two zones are left out. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  cet: 60,
  west: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  jst: 540,
  kst: 540,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

const CLOCK =
  /(?<!\d)(\d{1,2})(?::(\d{2})(?::(\d{2}))?| ?h ?(\d{2})| ?[时時点點시] ?(\d{1,2}) ?[分분])(?!\d)/;
const BEFORE_CLOCK =
  /(上午|下午|凌晨|早上|清晨|中午|晚上|午前|午後|오전|오후|(?<![a-z])[ap]\.? ?m\.?) ?$/;
const AFTER_CLOCK = /^ ?(?:uhr(?![a-z]))?,? ?([ap])\.? ?m(?![a-z])\.?/;
const UHR = /^ ?(?:uhr|ч)(?![a-zа-я])\.?/;
const ZONE = /^ ?(?:(?:(?:utc|gmt) ?)?([+-]\d{1,2}):?(\d{2})?(?!\d)|([a-z]{1,4})(?![a-z]))/;
const AFTERNOON = new Set(['下午', '晚上', '午後', '오후', 'p']);

/** Takes the time out of a date text. `unreadable`: there is one, in a form that would be a guess. */
export function takeTime(text: string): { time: TimeOfDay | null | 'unreadable'; rest: string } {
  const clock = CLOCK.exec(text);
  if (!clock) return { time: null, rest: tidy(text) };
  let before = text.slice(0, clock.index);
  let after = text.slice(clock.index + clock[0].length);
  let half: string | undefined;
  const mark = BEFORE_CLOCK.exec(before);
  if (mark) {
    half = mark[1]?.replace(/^([ap]).*$/, '$1');
    before = before.slice(0, mark.index);
  }
  const late = AFTER_CLOCK.exec(after);
  if (late && !half) {
    half = late[1];
    after = after.slice(late[0].length);
  }
  after = after.replace(UHR, '');
  const zone = takeZone(after);
  const hour = hourOf(Number(clock[1]), half);
  const minute = Number(clock[2] ?? clock[4] ?? clock[5]);
  const rest = tidy(`${before} ${zone.rest}`);
  if (hour === null) return { time: 'unreadable', rest };
  return {
    time: { hour, minute, second: Number(clock[3] ?? 0), offsetMinutes: zone.offsetMinutes },
    rest,
  };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (hour > 23) return null;
  if (half === undefined || hour > 12) return hour;
  // Twelve at night and one at noon: the words for noon and evening turn at other hours.
  if (half === '中午') return hour < 3 ? hour + 12 : hour;
  if (half === '晚上' && hour === 12) return 0;
  const hour12 = hour % 12;
  return AFTERNOON.has(half) ? hour12 + 12 : hour12;
}

function takeZone(after: string): { offsetMinutes: number | null; rest: string } {
  const zone = ZONE.exec(after);
  const rest = zone ? after.slice(zone[0].length) : after;
  if (zone?.[1]) {
    const hours = Number(zone[1]);
    const minutes = Math.abs(hours) * 60 + Number(zone[2] ?? 0);
    if (minutes > 14 * 60) return { offsetMinutes: null, rest: after };
    return { offsetMinutes: zone[1].startsWith('-') ? -minutes : minutes, rest };
  }
  const named = zone?.[3] === undefined ? undefined : ZONES[zone[3]];
  // A zone that is not known stays in the rest, and the reader of the day refuses it.
  return named === undefined
    ? { offsetMinutes: null, rest: after }
    : { offsetMinutes: named, rest };
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[ ,·|-]+|[ ,·|-]+$/g, '')
    .trim();
