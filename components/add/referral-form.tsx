import { useId, useMemo, useState } from 'react';
import { correctFact, voidFact } from '@/lib/app/correct-fact';
import { readNames } from '@/lib/app/read-names';
import { recordReferral } from '@/lib/app/record-referral';
import type { Referral } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import type { Named } from '@/lib/domain/find-named';
import { findNamed, ownerOf } from '@/lib/domain/find-named';
import { useMoment } from '../moment';
import { useLive } from '../use-live';
import { useWords } from '../words';
import { DayField, dayIn } from './fields';
import type { FormProps } from './form-props';
import { readAt } from './typed';
import { TypedForm } from './typed-form';

/** Who came to us through this contact: somebody saved, or a name. */
export function ReferralForm({ contact, facts, old, onClose }: FormProps<Referral>) {
  const { t } = useWords();
  const { tz } = useMoment();
  const names = useLive('names', readNames);
  const others = useMemo(
    () => names?.filter(({ id }) => id !== contact.id) ?? [],
    [names, contact],
  );
  const known = unreplaced(facts).flatMap((fact) =>
    fact.kind === 'referral' && fact.id !== old?.id ? (fact.referredId ?? []) : [],
  );
  return (
    <TypedForm
      title={t('add.referral')}
      startsAt="field"
      submits={[{ value: 'keep', label: t(old ? 'add.keep' : 'add.recordReferral') }]}
      takeOut={old && ((moment) => voidFact(old, moment))}
      onClose={onClose}
      read={(typed, _, moment) => {
        const when = readAt(typed, moment, old && { day: dayIn(old.at, tz), at: old.at });
        if (typeof when === 'string') return when;
        const chosen = others.find(({ id }) => id === typed.text('referred'));
        if (chosen && known.includes(chosen.id)) return 'referralKnown';
        const name = chosen?.title ?? typed.words('name');
        if (name === null) return 'referralMissing';
        // Until everybody is read, whoever stands in it stays in it.
        const kept = names ? null : (old?.referredId ?? null);
        const told = { name, referredId: chosen?.id ?? kept, at: when.at };
        return old
          ? (now) => correctFact(old, { ...old, ...told }, now)
          : (now) => recordReferral(contact.id, told, now);
      }}
    >
      <WhoField others={others} old={old} />
      <DayField at={old?.at} />
    </TypedForm>
  );
}

/** A name as it is typed, and below it whom of those saved it may mean; nobody is guessed. */
function WhoField({ others, old }: { others: readonly Named[]; old: Referral | undefined }) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(old?.name ?? '');
  const [picked, setPicked] = useState(old?.referredId ?? '');
  const found = useMemo(() => {
    const named = findNamed(others, typed);
    const chosen = others.find((one) => one.id === picked);
    return chosen && !named.includes(chosen) ? [chosen, ...named] : named;
  }, [others, typed, picked]);
  const shown = found.some((one) => one.id === picked) ? picked : '';
  return (
    <>
      <div className="typed wide">
        <label htmlFor={id}>{t('add.who')}</label>
        <input
          id={id}
          type="text"
          name="name"
          autoComplete="off"
          maxLength={300}
          value={typed}
          data-trouble="referralMissing referralKnown"
          onChange={(event) => {
            setTyped(event.target.value);
            // Only an address says by itself who is meant: two people may have one name.
            setPicked(ownerOf(others, event.target.value)?.id ?? '');
          }}
        />
      </div>
      {found.length > 0 && (
        <fieldset className="choose">
          <legend className="small">{t('add.whoSaved')}</legend>
          {found.map((one) => (
            <label key={one.id} className="switch">
              <input
                type="radio"
                name="referred"
                value={one.id}
                checked={shown === one.id}
                onChange={() => setPicked(one.id)}
              />
              {namedWords(one)}
            </label>
          ))}
          <label className="switch">
            <input
              type="radio"
              name="referred"
              value=""
              checked={shown === ''}
              onChange={() => setPicked('')}
            />
            {t('add.whoElse')}
          </label>
        </fieldset>
      )}
    </>
  );
}

const namedWords = ({ title, addresses, organisation }: Named): string =>
  [...new Set([title, addresses[0], organisation])].filter(Boolean).join(' · ');
