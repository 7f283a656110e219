import { voidFact } from '@/lib/app/correct-fact';
import type { CorrectableFact } from '@/lib/domain/fact';
import { useWords } from '../words';
import { TypedForm } from './typed-form';

/** A fact that is not corrected in a form: it can be taken out. */
export function OtherForm({ old, onClose }: { old: CorrectableFact; onClose(): void }) {
  const { t } = useWords();
  return (
    <TypedForm
      title={t('add.fact')}
      startsAt="field"
      submits={[]}
      takeOut={(moment) => voidFact(old, moment)}
      onClose={onClose}
      read={() => 'dayImpossible'}
    />
  );
}
