import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which others' work may be in the package: none asks for more than to be named with its text. */
const WELCOME = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|0BSD|CC0-1\.0)$/;

/** `node_modules/a`, `node_modules/@b/c` or one inside another package, from the path of a file in it. */
function packageOf(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!WELCOME.test(license)) throw new Error(`${name} is under ${license}: may it be in the package?`);
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry));
  const holder = typeof author === 'string' ? author : author?.name;
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `${license}${holder ? `, by ${holder}` : ''}`;
  return { title: `${name} ${version} (${license})`, text: text.replaceAll('\r\n', '\n') };
}

/**
 * The licences of everything of others in the package, as a text: each text once, under all that are covered by it.
 *
 * @param inputs paths of the files that are in the bundles, and of the fonts.
 */
export function thirdPartyLicences(inputs) {
  const folders = [...new Set(inputs.map(packageOf))].filter((folder) => folder && existsSync(folder)).sort();
  const titlesByText = new Map();
  for (const { title, text } of folders.map(readPackage))
    titlesByText.set(text, [...(titlesByText.get(text) ?? []), title]);
  const parts = [...titlesByText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`);
  return `Broadsheet holds work of others, under these licences.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
