import type { Warning } from '@/lib/domain/sighting';
import { Icon } from './icon';
import { useWords } from './words';

/** What looks wrong about a sender, in a sentence; the values are text, whatever they hold. */
export function WarningLine({ warning }: { warning: Warning }) {
  const { t } = useWords();
  const { code, ...values } = warning;
  return (
    <p className="warning" role="note">
      <Icon name="warning" small />
      <span>{t(`warning.${code}`, values)}</span>
    </p>
  );
}
