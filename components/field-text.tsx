import type { FieldValue } from '@/lib/domain/contact';
import { isRenderable } from '@/lib/domain/page-link';
import { Breakable } from './breakable';
import { useWords } from './words';

/** A value as text; addresses, phones and websites as links of the only kinds that are rendered. */
export function FieldText({ field, linked }: { field: FieldValue; linked?: boolean }) {
  const { t } = useWords();
  const text = textOf(field, t);
  const href = linked ? hrefOf(field) : undefined;
  if (!href || !isRenderable(href)) return <Breakable text={text} />;
  return (
    <a className="plain" href={href} target="_blank" rel="noreferrer noopener">
      <Breakable text={text} />
    </a>
  );
}

function textOf(field: FieldValue, t: ReturnType<typeof useWords>['t']): string {
  if (field.kind !== 'phone') return field.value;
  const extension = field.extension ? t('field.extension', { extension: field.extension }) : '';
  const kind = field.phoneKind ? `(${t(`field.phoneKind.${field.phoneKind}`)})` : '';
  return [field.written ?? field.value, extension, kind].filter(Boolean).join(' ');
}

function hrefOf(field: FieldValue): string | undefined {
  if (field.kind === 'email') return `mailto:${field.value}`;
  if (field.kind === 'phone') return `tel:${field.value}`;
  return field.kind === 'website' ? field.value : undefined;
}
