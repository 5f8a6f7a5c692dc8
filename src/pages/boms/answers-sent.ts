import { type BomAnswers, bomForm, type Entry, type FormGroup } from '../../core/bom/index.ts';
import type { SentForm } from '../parts/form.ts';

/** Entries of a group that a form may send; a longer BOM comes as a file. */
const mostEntries = 50;

/** The answers of a form whose fields are named `group.number.field`; what is empty is left out. */
export function answersSent(form: SentForm): BomAnswers {
  return Object.fromEntries(
    bomForm.flatMap((group) => {
      const entries = Array.from({ length: group.many ? mostEntries : 1 }, (_, place) =>
        entrySent(form, group, place),
      ).filter((entry) => Object.keys(entry).length > 0);
      return entries.length === 0 ? [] : [[group.id, entries]];
    }),
  );
}

function entrySent(form: SentForm, { id: group, fields }: FormGroup, place: number): Entry {
  return Object.fromEntries(
    fields.flatMap(({ id }) => {
      const text = form.text(`${group}.${place}.${id}`).trim();
      return text === '' ? [] : [[id, text]];
    }),
  );
}
