/** Elements whose content nobody reads, or that is the site's and not the paper's. */
const skipped = new Set(
  'script style noscript template svg math iframe object canvas video audio map nav aside button select dialog menu head del'.split(
    ' ',
  ),
);
/** The site's when they stand outside the main part; a paper's own heading often stands in a <header> inside it. */
const framing = new Set(['header', 'footer']);
const chromeRoles =
  /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|complementary|menu|menubar|toolbar)$/;
const chromeNames =
  /(?:^|[\s_-])(?:cookie|consent|breadcrumbs?|skip-?link|share|social|newsletter)(?:$|[\s_-])/i;
const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element is the site's, or unseen: menus, cookie notices, scripts, hidden parts. */
export function isChrome(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inMain: boolean,
): boolean {
  if (skipped.has(name) || (framing.has(name) && !inMain)) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  if (chromeRoles.test(attributes.role ?? '') || hiddenStyle.test(attributes.style ?? '')) return true;
  return (
    name !== 'body' && name !== 'html' && chromeNames.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)
  );
}
