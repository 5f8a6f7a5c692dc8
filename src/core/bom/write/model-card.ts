import { parse } from 'yaml';
import { isObject, type JsonObject, listOf, textOf } from '../json.ts';
import { parseJson } from '../parse-json.ts';
import type { BomAnswers, Entry } from './answers.ts';

const longestCard = 2_000_000;

/**
 * Fills answers from a model card as Hugging Face writes them: a README with a YAML head, and `config.json`. What the card
 * does not say stays empty.
 *
 * @param readme the text of README.md
 * @param config the text of config.json, where there is one
 */
export function answersFromModelCard(readme: string, config: string | null): BomAnswers {
  const head = headOf(readme.slice(0, longestCard));
  const settings = configOf(config);
  const id = textOf(head.model_id) ?? textOf(settings._name_or_path) ?? titleOf(readme);
  const [organisation, name] = id.includes('/') ? id.split('/', 2) : ['', id];
  const model: Entry = filled({
    name: name ?? id,
    producer: organisation,
    purl: organisation === '' ? '' : `pkg:huggingface/${id}${revision(head)}`,
    version: textOf(head.version) ?? textOf(head.revision) ?? '',
    licence: licenceOf(head),
    baseModel: texts(head.base_model).join('; '),
    task: textOf(head.pipeline_tag) ?? '',
    architecture: texts(settings.architectures)[0] ?? textOf(settings.model_type) ?? '',
    parameters: textOf(settings.num_parameters) ?? '',
    contextLength: textOf(settings.max_position_embeddings) ?? textOf(settings.n_positions) ?? '',
    quantisation: quantisationOf(settings),
    description: textOf(head.description) ?? firstParagraph(readme),
    limitations: section(readme, /limitation|bias|risk/i),
    useCases: section(readme, /intended use|use cases|uses/i),
    modelCard: organisation === '' ? '' : `https://huggingface.co/${id}`,
    metrics: metricsOf(head).join('; '),
  });
  const datasets = texts(head.datasets).map((dataset) =>
    filled({
      name: dataset,
      use: 'training',
      source: dataset.includes('/') ? `https://huggingface.co/datasets/${dataset}` : '',
    }),
  );
  return {
    system: [filled({ name: name ?? id })],
    models: [model],
    ...(datasets.length === 0 ? {} : { datasets }),
  };
}

/** The YAML between the two lines of three dashes at the top. */
function headOf(readme: string): JsonObject {
  const [, head] = /^\ufeff?---\r?\n([\s\S]{0,100000}?)\r?\n---/.exec(readme) ?? [];
  if (head === undefined) return {};
  try {
    const value: unknown = parse(head, { maxAliasCount: 0 });
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function configOf(config: string | null): JsonObject {
  if (config === null) return {};
  const parsed = parseJson(config);
  return parsed.ok && isObject(parsed.value) ? parsed.value : {};
}

function bodyOf(readme: string): string {
  return readme.replace(/^\ufeff?---\r?\n[\s\S]{0,100000}?\r?\n---/, '');
}

function titleOf(readme: string): string {
  const [, title] = /^#\s+(.{1,200})$/m.exec(bodyOf(readme)) ?? [];
  return title?.replace(/^model card for\s+/i, '').trim() ?? '';
}

function firstParagraph(readme: string): string {
  const paragraphs = bodyOf(readme)
    .split(/\r?\n\s*\r?\n/)
    .map((text) => text.trim());
  return (
    paragraphs
      .find((text) => text !== '' && !/^[#!<|>`[-]/.test(text))
      ?.replace(/\s+/g, ' ')
      .slice(0, 600) ?? ''
  );
}

/** What stands under the first heading of that name: its list entries, or its first paragraph. */
function section(readme: string, heading: RegExp): string {
  const lines = bodyOf(readme).split(/\r?\n/);
  const start = lines.findIndex((line) => /^#{2,4}\s/.test(line) && heading.test(line));
  if (start === -1) return '';
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#{1,4}\s/.test(line));
  const inside = (end === -1 ? rest : rest.slice(0, end))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const items = inside.filter((line) => /^[-*]\s/.test(line)).map((line) => line.slice(2));
  return (items.length > 0 ? items.slice(0, 20) : inside.slice(0, 3))
    .map((text) => text.replaceAll(';', ','))
    .join(items.length > 0 ? '; ' : ' ')
    .slice(0, 2000);
}

function revision(head: JsonObject): string {
  const text = textOf(head.revision);
  return text === null ? '' : `@${encodeURIComponent(text)}`;
}

const licenceIds: Readonly<Record<string, string>> = {
  'apache-2.0': 'Apache-2.0',
  mit: 'MIT',
  'bsd-3-clause': 'BSD-3-Clause',
  'cc-by-4.0': 'CC-BY-4.0',
  'cc-by-nc-4.0': 'CC-BY-NC-4.0',
  'cc-by-sa-4.0': 'CC-BY-SA-4.0',
  'gpl-3.0': 'GPL-3.0-only',
  'agpl-3.0': 'AGPL-3.0-only',
  'cc0-1.0': 'CC0-1.0',
  'lgpl-3.0': 'LGPL-3.0-only',
  'mpl-2.0': 'MPL-2.0',
  unlicense: 'Unlicense',
};

/** Model cards write licence ids in small letters, and `other` with the name beside it. */
function licenceOf(head: JsonObject): string {
  const [licence = ''] = texts(head.license);
  if (licence.toLowerCase() === 'other') return textOf(head.license_name) ?? 'other';
  return licenceIds[licence.toLowerCase()] ?? licence;
}

function quantisationOf(settings: JsonObject): string {
  const how = isObject(settings.quantization_config) ? settings.quantization_config : {};
  return [textOf(how.quant_method), textOf(how.bits), textOf(settings.torch_dtype)]
    .filter((text) => text !== null)
    .join(' ');
}

function metricsOf(head: JsonObject): string[] {
  return listOf(head['model-index']).flatMap((index) =>
    listOf(isObject(index) ? index.results : null).flatMap((result) =>
      listOf(isObject(result) ? result.metrics : null).flatMap((metric) => {
        const [type, value] = isObject(metric)
          ? [textOf(metric.name) ?? textOf(metric.type), textOf(metric.value)]
          : [null, null];
        return type === null || value === null ? [] : [`${type.replaceAll(/[=;:]/g, ' ')}=${value}`];
      }),
    ),
  );
}

function texts(value: unknown): string[] {
  return listOf(value).flatMap((each) => textOf(each) ?? []);
}

function filled(entry: Readonly<Record<string, string | undefined>>): Entry {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([name, text]) =>
      text === undefined || text.trim() === '' ? [] : [[name, text]],
    ),
  );
}
