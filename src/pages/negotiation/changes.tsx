import type { Marked, ParagraphChange, WordPiece } from '../../core/negotiation/index.ts';

const kindWords: Readonly<Record<ParagraphChange['kind'], string>> = {
  same: 'Unchanged',
  changed: 'Changed',
  moved: 'Moved',
  struck: 'Struck',
  added: 'Added',
};

const markWords: Readonly<Record<Marked, string>> = {
  tracked: 'tracked',
  silent: 'made with tracking off',
  both: 'partly made with tracking off',
};

/** Paragraphs that a supplier changed, word by word; what was changed with tracking off is marked. */
export function Changes({ changes }: { changes: readonly ParagraphChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul class="app-changes">
      {changes.map((change) => (
        <Change change={change} />
      ))}
    </ul>
  );
}

function Change({ change }: { change: ParagraphChange }) {
  const { kind, marked, numberBefore, numberAfter } = change;
  const number = numberAfter ?? numberBefore;
  const isSilent = marked === 'silent' || marked === 'both';
  return (
    <li class={isSilent ? 'app-changes__item app-changes__item--silent' : 'app-changes__item'}>
      <p class="app-changes__kind">
        {[kindWords[kind], ...(marked === null ? [] : [markWords[marked]])].join(', ')}
        {number === null ? '' : `, at ${number}`}
      </p>
      <p class="app-changes__words">
        <Words change={change} />
      </p>
    </li>
  );
}

function Words({ change }: { change: ParagraphChange }) {
  const { kind, before, after, words } = change;
  if (words.length > 0) {
    return (
      <>
        {words.map((piece) => (
          <Piece piece={piece} />
        ))}
      </>
    );
  }
  if (kind === 'struck') return <del class="app-diff__removed">{before}</del>;
  return kind === 'added' ? <ins class="app-diff__added">{after}</ins> : (after ?? before);
}

function Piece({ piece: { kind, text } }: { piece: WordPiece }) {
  if (kind === 'same') return <>{text}</>;
  return kind === 'added' ? (
    <ins class="app-diff__added">{text}</ins>
  ) : (
    <del class="app-diff__removed">{text}</del>
  );
}
