// Builds dist/chrome and dist/firefox from src/ and the one manifest.json.
//
//   node build.mjs           what ships: minified, checked against the size budgets
//   node build.mjs --watch   for development: source maps, rebuilt on every change
//   node build.mjs --zip     what ships, and dist/broadsheet-BROWSER-VERSION.zip, the same bytes at every run
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { context } from 'esbuild';
import { archive, filesUnder } from './.build/archive.mjs';
import { cutFonts } from './.build/fonts.mjs';
import { thirdPartyLicences } from './.build/licences.mjs';
import { askForShortKeys, renameMessages, shortKeys } from './.build/message-keys.mjs';
import {
  markdownWithoutNames,
  markupWithoutSvg,
  preactWithoutMarkup,
  readabilityWithoutMarkup,
  shadowStyles,
} from './.build/plugins.mjs';
import { tighten } from './.build/tighten.mjs';

const BROWSERS = ['chrome', 'firefox'];
const DIST = 'dist';

/**
 * Most bytes of the script that runs on pages of granted sites, of a package without its fonts, and of a whole package:
 * over one of them the build fails.
 */
const BUDGETS = { detectBytes: 12 * 1024, codeBytes: 415 * 1024, packageBytes: 497 * 1024 };

/** What the oldest supported browsers understand. */
const TARGET = ['chrome123', 'firefox140'];

const SCRIPTS = {
  'content/hold': 'src/content/hold.ts',
  'content/reader': 'src/content/reader.ts',
  'popup/ask': 'src/popup/ask.ts',
  'shared/view': 'src/reader/view-script.ts',
  'shared/exports': 'src/reader/take/exports-script.ts',
};

/** The one script that runs on pages that are never read: every byte of it counts. */
const WATCHER = { 'content/detect': 'src/content/detect.ts' };

/** Names in it that only itself knows: what the model asks for, and the parts of what the check knows of a page. */
const OWN_NAMES = [...readFileSync('src/rules/generated/detect-model.ts', 'utf8').matchAll(/^ {2}'(\w+)',?$/gm)].map(
  ([, name]) => name,
);
OWN_NAMES.push(
  ...['address', 'page', 'structure', 'passwords', 'features', 'signals', 'ruled', 'isRoot', 'isSearch', 'isLaterPart'],
  ...['heads', 'title', 'meta', 'ogType', 'types', 'read', 'count', 'element', 'levels', 'mass', 'total'],
  ...['paragraphs', 'cuts', 'trees', 'leafStep', 'slope', 'offset', 'quietMs', 'maxMs'],
);

/** The background and the extension's own pages: modules, so that what several of them need is in the package once. */
const MODULES = {
  background: 'src/background/index.ts',
  'popup/index': 'src/popup/index.tsx',
  'options/index': 'src/options/index.tsx',
  'saved/index': 'src/saved/index.tsx',
  'welcome/index': 'src/welcome/index.tsx',
};

const STYLES = {
  'shared/pages': 'src/ui/pages.css',
  'popup/style': 'src/popup/style.css',
  'options/style': 'src/options/style.css',
  'saved/style': 'src/saved/style.css',
  'welcome/style': 'src/welcome/style.css',
};

/** Copied as they are: [from, to, which files]. */
const ASSETS = [
  ['icons', 'icons', /\.png$/],
  ['src/popup', 'popup', /\.html$/],
  ['src/welcome', 'welcome', /\.svg$/],
];

/** The document of the pages that their scripts fill, and the folders of these. */
const PAGE = 'src/ui/page.html';
const PAGE_FOLDERS = ['options', 'saved', 'welcome'];

/** Each tells the veil of one theme of the reader, which it must know before it could ask for it. */
const VEIL_THEMES = ['light', 'sepia', 'dark', 'black', 'contrast'];

const FONT_PACKAGES = ['@fontsource-variable/atkinson-hyperlegible-next', '@fontsource/opendyslexic'];

/** The manifest of one browser: what the two do not understand of each other is added here. */
export function manifestFor(browser, base, version) {
  const manifest = { ...structuredClone(base), version };
  if (browser === 'chrome') {
    manifest.minimum_chrome_version = '123';
    // an address that changes, so that pages cannot tell by the fonts that the extension is there
    for (const entry of manifest.web_accessible_resources) entry.use_dynamic_url = true;
    manifest.permissions = [...base.permissions, 'declarativeContent'];
    manifest.background = { service_worker: 'background.js', type: 'module' };
  } else {
    manifest.background = { scripts: ['background.js'], type: 'module' };
    // Chrome has no buttons in its address bar
    manifest.page_action = {
      default_title: '__MSG_command_toggle_reader__',
      default_icon: { 16: 'icons/found-16.png', 32: 'icons/found-32.png' },
    };
    manifest.action = {
      ...base.action,
      theme_icons: [16, 32].map((size) => ({
        light: `icons/neutral-dark-${size}.png`,
        dark: `icons/neutral-light-${size}.png`,
        size,
      })),
    };
    manifest.browser_specific_settings = {
      gecko: {
        id: 'broadsheet@broadsheet.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    };
  }
  return manifest;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The texts without what is there for translators, by the names that the code asks for. */
function copyMessages(out, shorten) {
  for (const file of filesUnder('src/_locales')) {
    const messages = Object.entries(readJson(file)).map(([key, { description, ...rest }]) => [key, rest]);
    const copy = join(out, relative('src', file));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, JSON.stringify(renameMessages(Object.fromEntries(messages), shorten)));
  }
}

/** None in development, where the names that are written are the names that are seen. */
function keysFor(isDevelopment) {
  if (isDevelopment) return (key) => key;
  return shortKeys(readJson('src/_locales/en/messages.json'), 'src', readFileSync('manifest.json', 'utf8'));
}

function copyAssets(shorten) {
  const manifest = readJson('manifest.json');
  const { version } = readJson('package.json');
  for (const browser of BROWSERS) {
    const out = join(DIST, browser);
    for (const [from, to, wanted] of ASSETS) {
      if (!existsSync(from)) continue;
      for (const file of filesUnder(from)) {
        if (wanted.test(file)) cpSync(file, join(out, to, relative(from, file)));
      }
    }
    for (const theme of VEIL_THEMES)
      writeFileSync(join(out, `content/theme-${theme}.js`), `var broadsheetTheme="${theme}"\n`);
    for (const folder of PAGE_FOLDERS) cpSync(PAGE, join(out, folder, 'index.html'));
    cpSync('LICENSE', join(out, 'LICENSE'));
    copyMessages(out, shorten);
    const patched = manifestFor(browser, manifest, version);
    writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(patched, null, 2)}\n`);
  }
}

/** esbuild writes once; the other browser gets the same bytes. */
function copyBundles() {
  for (const browser of BROWSERS.slice(1)) cpSync(join(DIST, BROWSERS[0]), join(DIST, browser), { recursive: true });
}

async function openContexts(isDevelopment, shorten) {
  const options = {
    bundle: true,
    outdir: join(DIST, BROWSERS[0]),
    target: TARGET,
    charset: 'utf8',
    // where a library has a variant for workers it works without the DOM: the other decodes entities through innerHTML
    conditions: ['worker'],
    external: ['/shared/*'],
    legalComments: 'none',
    logLevel: 'warning',
    minify: !isDevelopment,
    sourcemap: isDevelopment ? 'inline' : false,
    metafile: true,
    // names of shared files are made of paths, which must be the same where node_modules is a link
    preserveSymlinks: true,
    // one of two versions, of which the exports need the same few tables
    alias: { 'property-information': join(process.cwd(), 'node_modules/property-information') },
    define: { 'process.env.NODE_ENV': isDevelopment ? '"development"' : '"production"' },
    plugins: [{ name: 'copy', setup: (build) => build.onEnd(({ errors }) => errors.length === 0 && finish()) }],
  };
  function finish() {
    copyBundles();
    copyAssets(shorten);
  }
  const code = {
    ...options,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [
      ...options.plugins,
      askForShortKeys(shorten),
      shadowStyles({ minify: !isDevelopment, target: TARGET }),
      preactWithoutMarkup,
      readabilityWithoutMarkup,
      markdownWithoutNames,
      markupWithoutSvg,
    ],
  };
  const scripts = await context({ ...code, entryPoints: SCRIPTS, format: 'iife' });
  const watcher = await context({
    ...code,
    entryPoints: WATCHER,
    format: 'iife',
    supported: { 'regexp-unicode-property-escapes': true },
    ...(isDevelopment ? {} : { mangleProps: new RegExp(`^(?:${OWN_NAMES.join('|')})$`) }),
  });
  const modules = await context({
    ...code,
    entryPoints: MODULES,
    format: 'esm',
    splitting: true,
    chunkNames: 'shared/[hash]',
  });
  const styles = await context({ ...options, entryPoints: STYLES });
  return [scripts, watcher, modules, styles];
}

async function zip(browser, isWanted = () => true) {
  const folder = join(DIST, browser);
  return await archive(filesUnder(folder).filter(isWanted), folder);
}

/** Fonts, and the licences of everything of others that is in the package. */
async function writeFontsAndLicences(inputs) {
  const fonts = await cutFonts();
  const licences = thirdPartyLicences([...inputs, ...FONT_PACKAGES.map((name) => `node_modules/${name}/LICENSE`)]);
  for (const browser of BROWSERS) {
    const folder = join(DIST, browser, 'fonts');
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of fonts) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(DIST, browser, 'THIRD-PARTY.txt'), licences);
  }
}

async function checkBudgets(packages) {
  const complaints = [];
  const detectBytes = statSync(join(DIST, 'chrome/content/detect.js')).size;
  if (detectBytes > BUDGETS.detectBytes)
    complaints.push(`content/detect.js: ${detectBytes} > ${BUDGETS.detectBytes} bytes`);
  const codeBytes = (await zip(BROWSERS[0], (file) => !file.endsWith('.woff2'))).length;
  if (codeBytes > BUDGETS.codeBytes) complaints.push(`code: ${codeBytes} > ${BUDGETS.codeBytes} bytes`);
  for (const [browser, bytes] of packages) {
    if (bytes.length > BUDGETS.packageBytes)
      complaints.push(`${browser}: ${bytes.length} > ${BUDGETS.packageBytes} bytes`);
  }
  const sizes = packages.map(([browser, bytes]) => `${browser} ${(bytes.length / 1024).toFixed(0)} KB`);
  console.log(
    `detect.js ${(detectBytes / 1024).toFixed(1)} KB, code ${(codeBytes / 1024).toFixed(0)} KB, packages: ${sizes.join(', ')}`,
  );
  if (complaints.length > 0) throw new Error(`Over the size budget:\n${complaints.join('\n')}`);
}

async function main(flags) {
  const isWatching = flags.includes('--watch');
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST);
  const shorten = keysFor(isWatching);
  const contexts = await openContexts(isWatching, shorten);
  if (isWatching) {
    for (const one of contexts) await one.watch();
    await writeFontsAndLicences([]);
    for (const path of ['manifest.json', 'icons', 'src']) {
      watch(path, { recursive: true }, (_, name) => /\.(?:json|html|png)$/.test(name ?? '') && copyAssets(shorten));
    }
    console.log('Watching; load dist/chrome or dist/firefox in the browser.');
    return;
  }
  const inputs = [];
  try {
    for (const one of contexts) inputs.push(...Object.keys((await one.rebuild()).metafile.inputs));
  } finally {
    for (const one of contexts) await one.dispose();
  }
  for (const file of filesUnder(join(DIST, BROWSERS[0]))) if (file.endsWith('.js')) await tighten(file);
  copyBundles();
  copyAssets(shorten);
  await writeFontsAndLicences(inputs);
  const packages = [];
  for (const browser of BROWSERS) packages.push([browser, await zip(browser)]);
  await checkBudgets(packages);
  if (flags.includes('--zip')) {
    const { version } = readJson('package.json');
    for (const [browser, bytes] of packages) writeFileSync(join(DIST, `broadsheet-${browser}-${version}.zip`), bytes);
  }
}

if (process.argv[1] && basename(process.argv[1]) === 'build.mjs') await main(process.argv.slice(2));
