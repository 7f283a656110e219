import { useState } from 'react';
import { recordRefund } from '@/lib/app/record-refund';
import { amountLeft } from '@/lib/domain/amount-left';
import type { Purchase } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import { isBefore, readRefund } from '@/lib/domain/typed-fact';
import { amountWords } from '../fact-words';
import { useMoment } from '../moment';
import type { Words } from '../words';
import { useWords } from '../words';
import { ChoiceField, DayField, FieldRow, TextField } from './fields';
import type { FormProps } from './form-props';
import { readAt } from './typed';
import { TypedForm } from './typed-form';

/** Of which purchase something was given back, how much, and when. */
export function RefundForm({ facts, onClose }: FormProps<Purchase>) {
  const words = useWords();
  const { t } = words;
  const { tz } = useMoment();
  const purchases = unreplaced(facts)
    .filter((fact): fact is Purchase => fact.kind === 'purchase' && amountLeft(fact) > 0)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const [chosenId, setChosenId] = useState<string>();
  const chosen = purchases.find(({ id }) => id === chosenId) ?? purchases[0];
  return (
    <TypedForm
      title={t('add.refund')}
      startsAt={chosen ? 'field' : 'button'}
      submits={chosen ? [{ value: 'keep', label: t('add.recordRefund') }] : []}
      onClose={onClose}
      read={(typed, _, moment) => {
        if (!chosen) return 'refundMissing';
        const amount = readRefund(typed.text('amount'), amountLeft(chosen));
        if (typeof amount === 'string') return amount;
        const when = readAt(typed, moment);
        if (typeof when === 'string') return when;
        if (isBefore(when.at, chosen.at, tz)) return 'refundTooEarly';
        return (now) => recordRefund(chosen.id, { at: when.at, amount }, now);
      }}
    >
      {chosen ? (
        <>
          <ChoiceField
            name="purchase"
            label={t('add.which')}
            isWide
            options={purchases.map((purchase) => ({
              value: purchase.id,
              label: purchaseWords(purchase, words),
            }))}
            onChoose={setChosenId}
          />
          <FieldRow>
            <TextField
              key={chosen.id}
              name="amount"
              label={t('add.givenBack', { currency: chosen.currency })}
              keys="decimal"
              maxLength={40}
              initial={amountLeft(chosen)}
              mends={['refundMissing', 'refundNotPositive', 'refundTooMuch', 'amountNoNumber']}
            />
            <DayField mends={['refundTooEarly']} />
          </FieldRow>
        </>
      ) : (
        <p>{t('add.nothingToRefund')}</p>
      )}
    </TypedForm>
  );
}

/** A purchase to choose by: when, for how much, what; and what is left where some was given back. */
function purchaseWords(purchase: Purchase, words: Words): string {
  const { t, day } = words;
  const left = amountLeft(purchase);
  const parts = [day(purchase.at), amountWords(purchase, words), purchase.product];
  if (left < purchase.amount) {
    parts.push(t('add.left', { amount: amountWords({ ...purchase, amount: left }, words) }));
  }
  return parts.filter(Boolean).join(t('list.comma'));
}
