/**
 * A clause as a sentence names it, by the citation or heading that a quote carries: "clause 7.2", "Schedule 1, 2.3", or
 * the heading over it in quotation marks where it has no number.
 */
export function clauseName(clause: string): string {
  if (/^(?:\d|\(|[A-Z](?:[.\d]|$))/.test(clause)) return `clause ${clause}`;
  return /^(?:Annex|Appendix|Article|Exhibit|Part|Schedule|Section)\b/i.test(clause) ? clause : `“${clause}”`;
}
