// For the tests of the screens: papers of a supplier that does not exist, and a review made of them.
import {
  type Actor,
  addPapers,
  answerQuestions,
  createReview,
  showReview,
  startReview,
  type UploadedFile,
  type Workspace,
} from '../app/index.ts';

const terms = `# Larkfield Assist: terms of service

## 1. Definitions

1.1 "Customer Content" means what Customer puts into the Service and what the Service makes of it.

1.2 "Incident" means an event that harms the confidentiality, integrity or availability of Customer Content.

## 2. The Service

2.1 Larkfield provides the Service with the models listed, with their versions and makers, in Annex A.

2.2 Larkfield may change or withdraw any part of the Service at any time.

2.3 Customer shall not use the Service for unlawful surveillance, to deceive people, or to make weapons.

## 3. Customer Content

3.1 Larkfield does not use Customer Content to train or improve any model, its own or another's.

3.2 Larkfield deletes Customer Content within 30 days after the agreement ends.

## 4. Security

4.1 Larkfield encrypts Customer Content at rest and in transit, restricts access by role and keeps tenants apart.

4.2 Larkfield notifies Customer of an Incident without undue delay and no later than 48 hours after becoming aware of it.

4.3 Larkfield will use reasonable efforts to inform Customer of newly found vulnerabilities.

4.4 An independent firm tests the Service by penetration test once a year.

## 5. Liability

5.1 Outputs are provided "as is", without any warranty of accuracy.

5.2 Larkfield's total liability is limited to the fees paid in the twelve months before the claim.
`;

const processing = `# Larkfield: data processing agreement

## 1. Processing

1.1 Larkfield processes personal data as processor, only on Customer's documented instructions.

1.2 The Service is hosted in Ireland, in data centres of Fennel Cloud.

## 2. Sub-processors

2.1 A list of sub-processors is kept at the Service's trust page. Larkfield gives 30 days' notice of a new one, and binds each of them to the same obligations.

## 3. Audit

3.1 Customer may audit Larkfield's compliance with this agreement once a year, on 20 days' notice.
`;

const file = (name: string, text: string): UploadedFile => ({ name, bytes: new TextEncoder().encode(text) });

/** Terms and a data processing agreement. <b> in a name must never become a tag. */
export const papers: readonly UploadedFile[] = [
  file('larkfield <b>terms</b>.md', terms),
  file('larkfield-dpa.md', processing),
];

/** A review with both papers and some answers, not yet run. */
export async function prepareReview(ws: Workspace, actor: Actor, name: string): Promise<string> {
  const { id } = await createReview(ws, actor, { name, about: { supplier: 'Larkfield' } });
  await addPapers(ws, actor, id, papers);
  await answerQuestions(ws, actor, id, {
    purpose: 'staff-aid',
    affected: 'staff',
    'personal-data': 'personal',
  });
  return id;
}

/** A review that has run. */
export async function finishReview(ws: Workspace, actor: Actor, name: string): Promise<string> {
  const id = await prepareReview(ws, actor, name);
  await startReview(ws, actor, id);
  for (;;) {
    const { state, progress } = await showReview(ws, actor, id);
    if (state === 'done') return id;
    if (state === 'failed') throw new Error(progress.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
