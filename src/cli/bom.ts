import { checkCommand } from './bom-check.ts';
import { diffCommand } from './bom-diff.ts';
import { newCommand } from './bom-new.ts';
import { verifyCommand } from './bom-verify.ts';
import { type Command, UsageError } from './command.ts';

const usage = `
candour bom check FILE        what an AI bill of materials says, what is wrong with it, which provisions of the Code it
                              shows and what to ask (CycloneDX 1.4 to 1.7 JSON or XML, SPDX 3.0.1 JSON-LD)
  --require 8.1.2,5.1         exit 1 unless it shows these provisions
  --json --markdown --html    other forms; --badge an SVG for a README
  --key KEY                   the supplier's public key (PEM, certificate, JWK, JWK set)
  --algorithm ALG             the only algorithm agreed on for that key, for example ES256
  --signature SIG             a detached JWS or a DSSE envelope beside the file; one round the BOM is read as it is
  --bytes FILE                a file at hand, such as the weights: what names its hash counts as verified
candour bom diff OLD NEW      what changed between two releases: material, notable, nothing; exit 1 when material
  --json --markdown --html    other forms
candour bom verify FILE --key KEY
                              checks a signature in the file (JSF), or beside it
  --signature SIG             a detached JWS or a DSSE envelope
  --secret FILE               a shared secret, for published test vectors only: it proves no signer
candour bom new [OUT]         writes a CycloneDX 1.6 BOM from your answers
  --answers FILE              answers as YAML instead of questions; --template prints an empty one
  --model-card DIR            fills them from a model card: README.md with YAML head, config.json

Exit code 0: done. 1: something was found. 2: a file cannot be read.
`;

const verbs = new Map([
  ['check', checkCommand],
  ['diff', diffCommand],
  ['verify', verifyCommand],
  ['new', newCommand],
]);

export const bomCommand: Command = {
  name: 'bom',
  summary: 'check, compare, verify or write an AI bill of materials',
  usage,
  run: async (args, io) => {
    const [verb, ...rest] = args;
    const run = verbs.get(verb ?? '');
    if (run === undefined)
      throw new UsageError(
        verb === undefined ? 'say check, diff, verify or new.' : `there is no "bom ${verb}".`,
      );
    return run(rest, io);
  },
};
