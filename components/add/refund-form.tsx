import { recordRefund } from '@/lib/app/record-refund';
import type { Purchase } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import { amountWords } from '../fact-words';
import { useWords } from '../words';
import { ChoiceField, DayField } from './fields';
import type { FormProps } from './form-props';
import { readAt } from './typed';
import { TypedForm } from './typed-form';

/** Which purchase was given back, and when. */
export function RefundForm({ facts, onClose }: FormProps<Purchase>) {
  const words = useWords();
  const { t, day } = words;
  const purchases = unreplaced(facts)
    .filter((fact): fact is Purchase => fact.kind === 'purchase' && fact.refundedAt === null)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const isAny = purchases.length > 0;
  return (
    <TypedForm
      title={t('add.refund')}
      startsAt={isAny ? 'field' : 'button'}
      submits={isAny ? [{ value: 'keep', label: t('add.recordRefund') }] : []}
      onClose={onClose}
      read={(typed, _, moment) => {
        const when = readAt(typed, moment);
        if (typeof when === 'string') return when;
        return (now) => recordRefund(typed.text('purchase'), when.at, now);
      }}
    >
      {isAny ? (
        <>
          <ChoiceField
            name="purchase"
            label={t('add.which')}
            isWide
            options={purchases.map((purchase) => ({
              value: purchase.id,
              label: [day(purchase.at), amountWords(purchase, words), purchase.product]
                .filter(Boolean)
                .join(t('list.comma')),
            }))}
          />
          <DayField />
        </>
      ) : (
        <p>{t('add.nothingToRefund')}</p>
      )}
    </TypedForm>
  );
}
