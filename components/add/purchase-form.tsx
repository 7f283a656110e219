import { correctFact, voidFact } from '@/lib/app/correct-fact';
import type { Bought } from '@/lib/app/record-purchase';
import { recordPurchase } from '@/lib/app/record-purchase';
import { amountLeft } from '@/lib/domain/amount-left';
import type { Change } from '@/lib/domain/change';
import type { Purchase } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { readAmount } from '@/lib/domain/typed-fact';
import { amountWords } from '../fact-words';
import { useMoment } from '../moment';
import { useWords } from '../words';
import { ChoiceField, DayField, dayIn, FieldRow, TextField } from './fields';
import type { FormProps } from './form-props';
import type { Typed } from './typed';
import { readAt } from './typed';
import { TypedForm } from './typed-form';

/** What was bought, for how much, in which currency. */
export function PurchaseForm(
  props: FormProps<Purchase> & {
    /** Records it together with what it answers; absent = by itself. */
    onRecord?(bought: Bought, moment: Moment): Promise<Change | undefined>;
  },
) {
  const { contact, facts, old, onClose, onRecord } = props;
  const { t } = useWords();
  const { tz, model } = useMoment();
  const currencies = currenciesFor(facts, model?.currency ?? 'EUR');
  return (
    <TypedForm
      title={t('add.purchase')}
      startsAt="field"
      submits={[{ value: 'keep', label: t(old ? 'add.keep' : 'add.recordPurchase') }]}
      takeOut={old && ((moment) => voidFact(old, moment))}
      onClose={onClose}
      read={(typed, _, moment) => {
        const amount = readAmount(typed.text('amount'));
        if (typeof amount === 'string') return amount;
        const when = readAt(typed, moment, old && { day: dayIn(old.at, tz), at: old.at });
        if (typeof when === 'string') return when;
        const [currency, product] = [typed.text('currency'), typed.words('product')];
        const bought = { amount, currency, product, at: when.at };
        if (!old)
          return (now) =>
            onRecord ? onRecord(bought, now) : recordPurchase(contact.id, bought, now);
        const corrected = { ...withRefundsKept(typed, old), ...bought };
        if (amountLeft(corrected) < 0) return 'belowRefunds';
        return (now) => correctFact(old, corrected, now);
      }}
    >
      <FieldRow>
        <TextField
          name="amount"
          label={t('add.amount')}
          keys="decimal"
          maxLength={40}
          initial={old?.amount}
          mends={[
            ...(['amountMissing', 'amountNoNumber', 'amountNotPositive', 'amountTooBig'] as const),
            'belowRefunds',
          ]}
        />
        <ChoiceField
          name="currency"
          label={t('add.currency')}
          initial={old?.currency ?? currencies[0] ?? 'EUR'}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField name="product" label={t('add.product')} initial={old?.product} />
        <DayField at={old?.at} />
      </FieldRow>
      {old && <GivenBack old={old} />}
    </TypedForm>
  );
}

/** What was given back, each with a tick that takes it out again. */
function GivenBack({ old }: { old: Purchase }) {
  const words = useWords();
  const { t, day } = words;
  const refunds = refundsOf(old);
  if (refunds.length === 0) return null;
  return (
    <fieldset className="choose">
      <legend className="small">{t('add.refunds')}</legend>
      {refunds.map(({ name, at, amount }) => (
        <label key={name} className="switch">
          <input type="checkbox" name={name} defaultChecked />
          {t('add.refundOn', { amount: amountWords({ ...old, amount }, words), date: day(at) })}
        </label>
      ))}
    </fieldset>
  );
}

/** Whatever was given back, by the name of its tick. */
function refundsOf({ amount, refunds = [], refundedAt }: Purchase) {
  const parts = refunds.map((part, index) => ({ ...part, name: `refund${index}` }));
  return refundedAt ? [...parts, { at: refundedAt, amount, name: 'refund' }] : parts;
}

/** The purchase with those of its refunds that are still ticked. */
function withRefundsKept(typed: Typed, { refunds = [], ...old }: Purchase): Purchase {
  const kept = refunds.filter((_, index) => typed.isTicked(`refund${index}`));
  const refundedAt = typed.isTicked('refund') ? old.refundedAt : null;
  return { ...old, refundedAt, ...(kept.length > 0 ? { refunds: kept } : {}) };
}

/** What this contact paid in before comes first, then the rep's own, then all there are. */
function currenciesFor(facts: FormProps<Purchase>['facts'], own: string): string[] {
  const paid = facts
    .filter((fact): fact is Purchase => fact.kind === 'purchase')
    .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
    .map(({ currency }) => currency);
  return [...new Set([...paid, own, ...Intl.supportedValuesOf('currency')])];
}
