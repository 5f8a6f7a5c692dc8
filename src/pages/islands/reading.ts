// Beside a paper: choosing a finding brings its quotes out and goes to the first, without loading the page again.
const broughtOut = 'app-mark--brought';

const marks = [...document.querySelectorAll<HTMLElement>('mark[data-subjects]')];
const subjects = [...document.querySelectorAll<HTMLDetailsElement>('details[data-subject]')];

function bringOut(subject: string): void {
  for (const mark of marks) {
    mark.classList.toggle(broughtOut, mark.dataset.subjects?.split(' ').includes(subject) ?? false);
  }
}

function goTo(quote: string): void {
  const anchor = document.getElementById(quote);
  const mark = anchor?.nextElementSibling;
  (mark ?? anchor)?.scrollIntoView({ block: 'center' });
  if (mark instanceof HTMLElement) {
    mark.tabIndex = -1;
    mark.focus({ preventScroll: true });
  }
}

for (const details of subjects) {
  details.addEventListener('toggle', () => {
    if (!details.open) return;
    for (const other of subjects) if (other !== details) other.open = false;
    bringOut(details.dataset.subject ?? '');
  });
  for (const link of details.querySelectorAll<HTMLAnchorElement>('a[data-quote]')) {
    link.addEventListener('click', (event) => {
      // In another part of a long paper: the page is loaded.
      if (document.getElementById(link.dataset.quote ?? '') === null) return;
      event.preventDefault();
      history.replaceState(null, '', link.href);
      bringOut(details.dataset.subject ?? '');
      goTo(link.dataset.quote ?? '');
    });
  }
}

for (const mark of marks) {
  mark.addEventListener('click', () => {
    const [first] = mark.dataset.subjects?.split(' ') ?? [];
    const details = subjects.find(({ dataset }) => dataset.subject === first);
    if (details !== undefined) {
      details.open = true;
      details.scrollIntoView({ block: 'nearest' });
    }
  });
}
