import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { chooseServiceByStars } from '@/lib/app/service-by-stars';
import type { Care, Tier } from '@/lib/domain/axes';
import { care as cares } from '@/lib/domain/axes';
import type { ServiceTable as Table } from '@/lib/domain/star-service';
import { service, serviceTable, TIERS_BY_STARS } from '@/lib/domain/star-service';
import { starWords } from '../service-words';
import { Stars } from '../stars';
import { useReportTrouble } from '../trouble';
import { useService } from '../use-service';
import { useWords } from '../words';

/** What the rep means to give to whom, a row for each number of stars. */
export function ServiceTable() {
  const table = useService();
  const [said, setSaid] = useState<Said>();
  // Another table, of another page too, fills the fields anew; what was said of it stays.
  return table ? (
    <Rows key={JSON.stringify(table)} table={table} said={said} onSay={setSaid} />
  ) : null;
}

/** As typed: a number of days that is none yet, and words that are ours while the field is empty. */
type Typed = Record<Tier, { days: string; care: Care; offers: string }>;

type Said = 'saved' | 'badDays' | undefined;

function Rows(props: { table: Table; said: Said; onSay(said: Said): void }) {
  const { table, said, onSay } = props;
  const words = useWords();
  const { t } = words;
  const report = useReportTrouble();
  const id = useId();
  const [typed, setTyped] = useState<Typed>(() => ({
    value: typedOf(table.value),
    potential: typedOf(table.potential),
    ordinary: typedOf(table.ordinary),
  }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = serviceTable.safeParse({
      value: serviceOf(typed.value),
      potential: serviceOf(typed.potential),
      ordinary: serviceOf(typed.ordinary),
    });
    if (!read.success) return onSay('badDays');
    chooseServiceByStars(read.data).then(() => onSay('saved'), report);
  };
  const change = (tier: Tier, changes: Partial<Typed[Tier]>) => {
    setTyped({ ...typed, [tier]: { ...typed[tier], ...changes } });
    onSay(undefined);
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className="title" id={`${id}-title`}>
        {t('service.title')}
      </h2>
      <p className="small">{t('service.text')}</p>
      <form onSubmit={save} noValidate>
        <table className="service">
          <thead>
            <tr>
              {(['stars', 'answer', 'care', 'offers'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`service.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TIERS_BY_STARS.map((tier) => {
              const row = `${t(`stand.tier.${tier}`)} ${starWords(tier, words)}`;
              const named = (column: 'answer' | 'care' | 'offers') =>
                `${t(`service.${column}`)}: ${row}`;
              return (
                <tr key={tier}>
                  <th scope="row">
                    {t(`stand.tier.${tier}`)} <Stars tier={tier} />
                    <span className="sr">{starWords(tier, words)}</span>
                  </th>
                  <td>
                    <input
                      type="text"
                      inputMode="numeric"
                      className="number"
                      aria-label={named('answer')}
                      aria-invalid={said === 'badDays' && !isDays(typed[tier].days)}
                      aria-describedby={`${id}-said`}
                      value={typed[tier].days}
                      onChange={(event) => change(tier, { days: event.target.value })}
                    />
                  </td>
                  <td>
                    <select
                      aria-label={named('care')}
                      value={typed[tier].care}
                      onChange={(event) => change(tier, { care: event.target.value as Care })}
                    >
                      {cares.options.map((care) => (
                        <option key={care} value={care}>
                          {t(`stand.care.${care}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    <input
                      type="text"
                      maxLength={200}
                      aria-label={named('offers')}
                      placeholder={t(`service.usualOffers.${tier}`)}
                      value={typed[tier].offers}
                      onChange={(event) => change(tier, { offers: event.target.value })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <div className="acts">
          <button type="submit" className="btn line">
            {t('service.save')}
          </button>
          <span
            id={`${id}-said`}
            role="status"
            className={said === 'badDays' ? 'trouble' : 'small'}
          >
            {said && t(`service.${said}`)}
          </span>
        </div>
      </form>
    </section>
  );
}

const typedOf = ({ answerDays, care, offers }: Table[Tier]) => ({
  days: String(answerDays),
  care,
  offers: offers ?? '',
});

const serviceOf = ({ days, care, offers }: Typed[Tier]) => ({
  answerDays: isDays(days) ? Number(days) : Number.NaN,
  care,
  offers: offers.trim() || null,
});

const isDays = (text: string) =>
  text.trim() !== '' && service.shape.answerDays.safeParse(Number(text)).success;
