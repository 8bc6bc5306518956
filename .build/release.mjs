// npm run release: checks everything that a release needs, and writes to dist/ what is handed in:
// a zip for each store, the source archive for Firefox's review, and their SHA-256 sums.
//
//   --offline   where the registry cannot be asked for known faults of packages
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { archive } from './archive.mjs';

const BROWSERS = ['chrome', 'firefox'];

/** Runs a program and gives what it prints. Throws where it fails, with what it printed. */
function ask(program, ...args) {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function show(program, ...args) {
  execFileSync(program, args, { stdio: 'inherit' });
}

function refuse(reason) {
  console.error(`No release: ${reason}`);
  process.exit(1);
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function readVersion() {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  // what Chrome takes: one to four numbers
  if (!/^\d{1,5}(?:\.\d{1,5}){1,3}$/.test(version)) refuse(`${version} is no version that stores take.`);
  if (JSON.parse(readFileSync('package-lock.json', 'utf8')).version !== version)
    refuse('package-lock.json has another version: run "npm install --package-lock-only".');
  if (ask('git', 'tag', '--list', `v${version}`)) refuse(`the tag v${version} is there already.`);
  const newest = /^## (\S+)\n+(\S[^#]*)/m.exec(readFileSync('CHANGELOG.md', 'utf8'));
  if (newest?.[1] !== version) refuse(`CHANGELOG.md begins with ${newest?.[1] ?? 'nothing'}, not with ${version}.`);
  return version;
}

/** Sums of both zips, built anew in a folder. */
function build(folder, version) {
  execFileSync(process.execPath, ['build.mjs', '--zip'], { cwd: folder, stdio: 'inherit' });
  return BROWSERS.map((browser) => sha256(readFileSync(join(folder, `dist/broadsheet-${browser}-${version}.zip`))));
}

/** Unpacks the source archive and builds the packages from it, as a reviewer does. */
function buildFrom(source, version) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-release-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(source))) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    return build(folder, version);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function auditPackages() {
  try {
    ask('npm', 'audit', '--omit=dev', '--audit-level=low');
  } catch (error) {
    const answer = `${error.stdout}${error.stderr}`;
    if (!/audit endpoint returned an error|ENOTFOUND|ECONNREFUSED/.test(answer)) refuse(answer);
    if (!process.argv.includes('--offline')) refuse('the registry does not answer "npm audit" (--offline goes on).');
    console.warn('The registry was not asked for known faults of packages.');
  }
}

if (ask('git', 'status', '--porcelain')) refuse('there are changes that are not committed.');
const version = readVersion();
auditPackages();
show('npm', 'test');

const sums = build('.', version);
if (String(build('.', version)) !== String(sums)) refuse('two builds in a row gave different packages.');
const source = await archive(ask('git', 'ls-files').split('\n').sort(), '.');
if (String(buildFrom(source, version)) !== String(sums)) refuse('the source archive gives other packages.');
show('npm', 'run', '--silent', 'lint:extension');

const sourceName = `broadsheet-source-${version}.zip`;
writeFileSync(join('dist', sourceName), source);
const lines = [
  ...BROWSERS.map((browser, at) => `${sums[at]}  broadsheet-${browser}-${version}.zip`),
  `${sha256(source)}  ${sourceName}`,
];
writeFileSync('dist/SHA256SUMS', `${lines.join('\n')}\n`);
console.log(`Ready: version ${version} of ${ask('git', 'rev-parse', '--short', 'HEAD')}\n${lines.join('\n')}`);
console.log(`Hand in what is in dist/, with .store/listing.md; then: git tag v${version}`);
