import type { Evidence } from '@/lib/domain/evidence';
import type { SightedField } from '@/lib/domain/sighting';
import { ConfidenceBars } from './mark';
import type { Words } from './words';
import { useWords } from './words';

/** Where a value was read, when, and how sure: one line below it, always 12 px. */
export function EvidenceLine(props: {
  evidence: Evidence;
  doubt?: SightedField['doubt'];
  dated?: boolean;
}) {
  const words = useWords();
  const { t, day } = words;
  const { evidence, doubt } = props;
  const where = whereWords(evidence, words);
  return (
    <>
      {props.dated ? t('evidence.seen', { where, date: day(evidence.seenAt) }) : where}{' '}
      {evidence.part !== 'rep' && (
        <span className="conf">
          <span aria-hidden="true">· </span>
          <ConfidenceBars confidence={evidence.confidence} />
          {t(`confidence.${evidence.confidence}`)}
        </span>
      )}
      {doubt && ` · ${t(`doubt.${doubt}`)}`}
    </>
  );
}

function whereWords({ part, line, also }: Evidence, { t }: Words): string {
  const where =
    part === 'signature' && line !== undefined
      ? t('evidence.signatureLine', { line })
      : t(`evidence.${part}`);
  return also ? t('evidence.with', { where, also: t(`evidence.also.${also}`) }) : where;
}
