import { parseArgs } from 'node:util';
import { parseMoment } from './batch-list.ts';

export const FORMATS = ['text', 'markdown', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What the person asked for. */
export type Command =
  | { kind: 'help' }
  | { kind: 'misuse'; message: string }
  | { kind: 'batch'; listPath: string }
  | { kind: 'files'; paths: string[]; format: Format; url?: string; savedAt: Date | null; explain: boolean };

export const USAGE = `Prints the story of saved news pages and of text dumps of pages.

  npm run --silent extract -- FILE… [--format text|markdown|html|json] [--url URL] [--saved-at TIME] [--explain]
  npm run --silent extract -- --batch LIST.jsonl

  FILE             a page (.html) or a text dump (.txt), each also gzipped (.gz)
  --format         text (the default), markdown, html, or json: the fields of --batch, one line a file
  --url            the page's address; without it, what the page says of itself
  --saved-at       when the page was saved, ISO 8601: "2 hours ago" counts from then
  --explain        also what was left out and why, and where each field was found
  --batch          a file of lines {"id", "path", "url"?, "savedAt"?}; "-" reads them from standard input;
                   prints one line of JSON for each, in the same order, or {"id", "error"}

Exit code: 0, or 1 where a file could not be read or has no story, or 2 where the command itself is wrong.
`;

/** Reads the arguments. Whatever is wrong with them comes back as `misuse` with a sentence for a person. */
export function readCommandLine(args: string[]): Command {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { kind: 'misuse', message: error instanceof Error ? firstSentence(error.message) : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.batch !== undefined) return readBatch(values, positionals);
  if (!positionals.length) return { kind: 'misuse', message: 'No file was given.' };
  const format = values.format ?? 'text';
  if (!isFormat(format))
    return { kind: 'misuse', message: `There is no format "${format}"; choose ${FORMATS.join(', ')}.` };
  if (values.url !== undefined && !/^(?:https?|file):/i.test(values.url))
    return {
      kind: 'misuse',
      message: `--url takes a full address such as https://paper.example/story, not "${values.url}".`,
    };
  if (values.url !== undefined && !URL.canParse(values.url))
    return { kind: 'misuse', message: `"${values.url}" is not an address.` };
  const savedAt = parseMoment(values['saved-at']);
  if (savedAt === undefined)
    return {
      kind: 'misuse',
      message: `--saved-at takes a time such as 2024-05-02T18:00:00Z, not "${values['saved-at']}".`,
    };
  return {
    kind: 'files',
    paths: positionals,
    format,
    ...(values.url === undefined ? {} : { url: values.url }),
    savedAt,
    explain: values.explain ?? false,
  };
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      url: { type: 'string' },
      'saved-at': { type: 'string' },
      explain: { type: 'boolean' },
      batch: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function readBatch(values: ReturnType<typeof parse>['values'], positionals: string[]): Command {
  if (!values.batch) return { kind: 'misuse', message: '--batch takes the path of a list.' };
  if (positionals.length)
    return {
      kind: 'misuse',
      message: `--batch takes its files from the list, not from the command: "${positionals[0]}".`,
    };
  for (const flag of ['format', 'url', 'saved-at', 'explain'] as const)
    if (values[flag] !== undefined && !(flag === 'format' && values.format === 'json'))
      return { kind: 'misuse', message: `--${flag} does not go with --batch.` };
  return { kind: 'batch', listPath: values.batch };
}

function isFormat(value: string): value is Format {
  return (FORMATS as readonly string[]).includes(value);
}

/** Node's own messages add advice on "--" that confuses more than it helps. */
function firstSentence(message: string): string {
  return `${message.split(/(?<=['"])\. |\. To specify/)[0]?.replace(/\.$/, '')}.`;
}
