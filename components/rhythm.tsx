import { agoWords } from './ago-words';
import type { ContactDay } from './contact-days';
import type { Words } from './words';
import { useWords } from './words';

const SPAN_DAYS = 180;
const KINDS = ['from', 'to', 'bought'] as const;

/** Half a year of contact days: above the line from them, below from you, a square for an order, dashes the silence since. */
export function Rhythm({
  days,
  silentDays,
}: {
  days: readonly ContactDay[];
  silentDays: number | null;
}) {
  const words = useWords();
  const shown = days.filter((day) => day.age < SPAN_DAYS);
  const bought = shown.filter((day) => day.bought).length;
  const caption = silenceWords(silentDays, words);
  const place = (age: number) => `${((1 - age / SPAN_DAYS) * 100).toFixed(1)}%`;
  return (
    <>
      <div
        className="rhythm"
        role="img"
        aria-label={`${words.t('rhythm.text', { count: shown.length })} ${
          bought > 0 ? `${words.t('rhythm.bought', { count: bought })} ` : ''
        }${caption}`}
      >
        {shown.flatMap((day) =>
          KINDS.map(
            (kind) =>
              day[kind] && (
                <i
                  key={kind + day.at}
                  className={kind}
                  style={{ insetInlineStart: place(day.age) }}
                />
              ),
          ),
        )}
        {shown[0] && shown[0].age > 1 && (
          <b style={{ insetInlineStart: `calc(${place(shown[0].age)} + 4px)` }} />
        )}
      </div>
      <div className="rhythm-cap small" aria-hidden="true">
        <span>{caption}</span>
      </div>
    </>
  );
}

function silenceWords(silentDays: number | null, words: Words): string {
  if (silentDays === null) return words.t('rhythm.none');
  return words.t('rhythm.last', { ago: agoWords(silentDays, words) });
}
