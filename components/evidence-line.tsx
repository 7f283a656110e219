import type { Evidence } from '@/lib/domain/evidence';
import type { SightedField } from '@/lib/domain/sighting';
import { ConfidenceBars } from './mark';
import type { Words } from './words';
import { useWords } from './words';

/** Where a value was read, how sure, and once it is kept on which site and when: one line below it, always 12 px. */
export function EvidenceLine(props: {
  evidence: Evidence;
  doubt?: SightedField['doubt'];
  dated?: boolean;
}) {
  const words = useWords();
  const { t, day } = words;
  const { evidence, doubt } = props;
  const where = whereWords(evidence, words);
  const site = siteOf(evidence);
  const seenAt = site ? t('evidence.onSite', { where, site }) : where;
  return (
    <>
      {props.dated ? t('evidence.seen', { where: seenAt, date: day(evidence.seenAt) }) : where}{' '}
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

/** The host of the page; undefined for what was typed by hand. */
const siteOf = ({ origin }: Evidence) =>
  origin && URL.canParse(origin) ? new URL(origin).host : undefined;

function whereWords({ part, line, also }: Evidence, { t }: Words): string {
  const where =
    part === 'signature' && line !== undefined
      ? t('evidence.signatureLine', { line })
      : t(`evidence.${part}`);
  return also ? t('evidence.with', { where, also: t(`evidence.also.${also}`) }) : where;
}
