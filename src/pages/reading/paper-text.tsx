import type { Clause } from '../../core/contract/index.ts';
import { markedPieces, type Piece } from './marked-text.ts';
import type { QuoteMark } from './quote-marks.ts';

interface PaperTextProps {
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly marks: readonly QuoteMark[];
  /** The term or flag whose quotes are brought out. */
  readonly subject: string | undefined;
  /** An offset whose clause is brought out, where no subject is. */
  readonly at: number | undefined;
}

/** Clauses as they stand in a paper, with every quote marked. */
export function PaperText({ title, clauses, marks, subject, at }: PaperTextProps) {
  return (
    <article class="app-paper" aria-label={title}>
      {clauses.map((clause, index) => (
        <>
          <PageBreak clause={clause} before={clauses[index - 1]} />
          <ClauseText
            clause={clause}
            marks={marks}
            subject={subject}
            at={subject === undefined ? at : undefined}
          />
        </>
      ))}
    </article>
  );
}

/** Says where a new page of the paper begins. */
function PageBreak({ clause, before }: { clause: Clause; before: Clause | undefined }) {
  if (clause.page === null || clause.page === before?.page) return null;
  return <p class="app-page-break">Page {clause.page}</p>;
}

interface ClauseTextProps {
  readonly clause: Clause;
  readonly marks: readonly QuoteMark[];
  readonly subject: string | undefined;
  readonly at: number | undefined;
}

function ClauseText({ clause, marks, subject, at }: ClauseTextProps) {
  const touching = marks.filter((mark) => mark.start < clause.end && clause.start < mark.end);
  const brought = at !== undefined && clause.start <= at && at < clause.end;
  const look = `app-clause app-clause--${clause.role} app-clause--depth-${Math.min(clause.depth, 5)}`;
  return (
    <div class={brought ? `${look} app-clause--brought` : look} id={brought ? 'at' : undefined}>
      {clause.number === null ? null : <span class="app-clause__number">{clause.number}</span>}
      <p class="app-clause__text">
        {markedPieces(clause, touching).map((piece) => (
          <PieceText piece={piece} subject={subject} />
        ))}
      </p>
    </div>
  );
}

function PieceText({ piece, subject }: { piece: Piece<QuoteMark>; subject: string | undefined }) {
  const [top] = piece.marks;
  if (top === undefined) return <>{piece.text}</>;
  const brought = piece.marks.find((mark) => mark.subject === subject);
  const shown = brought ?? top;
  const look = `app-mark app-mark--${shown.look}${brought === undefined ? '' : ' app-mark--brought'}`;
  return (
    <>
      {piece.begins.map(({ id }) => (
        <span class="app-anchor" id={id} />
      ))}
      <mark class={look} data-subjects={piece.marks.map((mark) => mark.subject).join(' ')}>
        {piece.text}
      </mark>
    </>
  );
}
