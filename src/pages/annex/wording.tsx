import type { AnnexDefinition, AnnexParagraph, LabelledItem } from '../../core/annex/index.ts';

/** Paragraphs of a clause as the annex prints them. */
export function Wording({ paragraphs }: { paragraphs: readonly AnnexParagraph[] }) {
  return (
    <>
      {paragraphs.map(({ number, text, items }) => (
        <div class="app-annex__paragraph">
          <span class="app-annex__number">{number}</span>
          <div>
            <p>{text}</p>
            <Items items={items} />
          </div>
        </div>
      ))}
    </>
  );
}

/** The names an annex defines. */
export function Definitions({ definitions }: { definitions: readonly AnnexDefinition[] }) {
  return (
    <dl class="app-annex__names">
      {definitions.map(({ name, text, items }) => (
        <>
          <dt>{name}</dt>
          <dd>
            {text}
            <Items items={items} />
          </dd>
        </>
      ))}
    </dl>
  );
}

function Items({ items }: { items: readonly LabelledItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul class="app-annex__items">
      {items.map(({ label, text }) => (
        <li>
          <span class="app-annex__number">{label}</span> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
