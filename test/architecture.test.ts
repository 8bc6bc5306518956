import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Which folder of src may import which, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  article: [],
  rules: [],
  extract: ['article', 'rules'],
  export: ['article', 'rules'],
  platform: ['article'],
  ui: ['article', 'platform'],
  content: ['extract', 'reader', 'platform', 'article'],
  background: ['platform'],
  popup: ['ui', 'export', 'platform', 'article'],
  reader: ['ui', 'export', 'platform', 'article'],
  options: ['ui', 'export', 'platform', 'article'],
  welcome: ['ui', 'export', 'platform', 'article'],
  saved: ['reader', 'ui', 'export', 'platform', 'article'],
  cli: ['extract', 'export', 'article'],
};

/** Folders that take everything as an argument. */
const PURE = ['rules', 'extract', 'export'];

/** What a pure module never names, unless it is its own argument or variable. */
const GLOBALS = new Set([
  'browser',
  'chrome',
  'window',
  'document',
  'fetch',
  'globalThis',
  'self',
  'localStorage',
  'process',
]);

/** What makes markup or code of a string. */
const SINKS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'dangerouslySetInnerHTML',
  'srcdoc',
  'eval',
  'Function',
]);

/** Lines above which a module is to be taken apart. */
const MAX_LINES = 300;

interface Module {
  /** Path below src, as in `extract/index.ts`. */
  path: string;
  folder: string;
  source: ts.SourceFile;
  /** Paths below src of the project's own modules that it imports, types included. */
  own: string[];
  /** Those of them, and the packages, that it imports when it runs: types are gone by then. */
  ownAtRun: string[];
  packagesAtRun: string[];
}

const modules = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map(readModule);

function readModule(path: string): Module {
  const text = readFileSync(join(SRC, path), 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const all = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const namesOf = (some: ts.ImportDeclaration[]) =>
    some.map((statement) => (statement.moduleSpecifier as ts.StringLiteral).text);
  const values = new Set(namesOf(imports.filter((statement) => !isTypeImport(statement))));
  const types = new Set(namesOf(imports.filter(isTypeImport)).filter((name) => !values.has(name)));
  const atRun = all.filter((name) => !types.has(name));
  const isOwn = (name: string) => name.startsWith('.');
  const toPath = (name: string) => relative(SRC, resolve(SRC, dirname(path), name));
  return {
    path,
    folder: folderOf(path),
    source,
    own: all.filter(isOwn).map(toPath),
    ownAtRun: atRun.filter(isOwn).map(toPath),
    packagesAtRun: atRun.filter((name) => !isOwn(name)),
  };
}

function isTypeImport(statement: ts.ImportDeclaration): boolean {
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function folderOf(path: string): string {
  return (path.split('/')[0] as string).replace(/\.tsx?$/, '');
}

/** The problems that `find` reports at the nodes of all modules, as `path:line what`. */
function problems(isChecked: (module: Module) => boolean, find: (node: ts.Node) => string | null): string[] {
  return modules.filter(isChecked).flatMap((module) => {
    const found: string[] = [];
    function visit(node: ts.Node): void {
      const problem = find(node);
      if (problem) {
        const { line } = module.source.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${module.path}:${line + 1} ${problem}`);
      }
      ts.forEachChild(node, visit);
    }
    visit(module.source);
    return found;
  });
}

/** Whether an identifier stands for a value, and is not the name of a property, a type's member or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isImportSpecifier(parent)) return false;
  if (ts.isTypeQueryNode(parent) || ts.isTypeParameterDeclaration(parent) || ts.isJsxAttribute(parent)) return false;
  return !('name' in parent && parent.name === node);
}

/** Whether a name is an argument or a variable of some function around a place, or of its module. */
function isDeclaredAround(place: ts.Node, name: string): boolean {
  for (let node: ts.Node | undefined = place; node; node = node.parent) {
    if (ts.isFunctionLike(node) && node.parameters.some((parameter) => bindsName(parameter.name, name))) return true;
    if ((ts.isBlock(node) || ts.isSourceFile(node)) && node.statements.some((statement) => declares(statement, name)))
      return true;
    if ((ts.isForStatement(node) || ts.isForOfStatement(node)) && node.initializer && bindsIn(node.initializer, name))
      return true;
  }
  return false;
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement)) return bindsIn(statement.declarationList, name);
  return ts.isFunctionDeclaration(statement) && statement.name?.text === name;
}

function bindsIn(node: ts.Node, name: string): boolean {
  return (
    ts.isVariableDeclarationList(node) && node.declarations.some((declaration) => bindsName(declaration.name, name))
  );
}

function bindsName(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name;
  return binding.elements.some((element) => ts.isBindingElement(element) && bindsName(element.name, name));
}

describe('the architecture', () => {
  it('has every folder of src in the table of imports', () => {
    const folders = new Set(modules.map((module) => module.folder));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('lets each folder import only what the table allows', () => {
    const forbidden = modules.flatMap(({ path, folder, own }) =>
      own
        .filter((target) => folderOf(target) !== folder && !MAY_IMPORT[folder]?.includes(folderOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('has no cycles', () => {
    const byPath = new Map(modules.map((module) => [module.path, module]));
    const done = new Set<string>();
    const cycles: string[] = [];
    function follow(path: string, trail: string[]): void {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const target of byPath.get(path)?.ownAtRun ?? []) follow(target, [...trail, path]);
      done.add(path);
    }
    for (const { path } of modules) follow(path, []);
    expect(cycles).toEqual([]);
  });

  it('speaks to the browser only through platform, and to Node only in the command line', () => {
    const forbidden = modules.flatMap(({ path, folder, packagesAtRun }) =>
      packagesAtRun
        .filter(
          (name) =>
            (name === 'webextension-polyfill' && folder !== 'platform') ||
            ((name.startsWith('node:') || name === 'jsdom') && folder !== 'cli'),
        )
        .map((name) => `${path} imports ${name}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('gives pure modules everything by argument', () => {
    const found = problems(
      ({ folder }) => PURE.includes(folder),
      (node) => {
        if (!ts.isIdentifier(node) || !isReference(node)) return null;
        if (/^(?:HTML|SVG)\w*Element$|^Node$/.test(node.text) && ts.isBinaryExpression(node.parent))
          return `instanceof ${node.text} fails across frames`;
        return GLOBALS.has(node.text) && !isDeclaredAround(node, node.text) ? `names the global ${node.text}` : null;
      },
    );
    expect(found).toEqual([]);
  });

  it('makes no markup and no code of strings', () => {
    const found = problems(
      () => true,
      (node) => {
        if (
          ts.isPropertyAccessExpression(node) &&
          /^write(?:ln)?$/.test(node.name.text) &&
          /document$/i.test(node.expression.getText())
        )
          return 'document.write';
        if (ts.isStringLiteral(node) && ts.isElementAccessExpression(node.parent) && SINKS.has(node.text))
          return node.text;
        if (!ts.isIdentifier(node) || !SINKS.has(node.text)) return null;
        return node.text === 'Function' && !ts.isNewExpression(node.parent) && !ts.isCallExpression(node.parent)
          ? null
          : node.text;
      },
    );
    expect(found).toEqual([]);
  });

  it('has no any', () => {
    expect(
      problems(
        () => true,
        (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : null),
      ),
    ).toEqual([]);
  });

  it('has no module that is too long to read', () => {
    const long = modules
      .filter(({ path }) => !path.includes('generated/'))
      .map(({ path, source }) => ({ path, lines: source.getLineStarts().length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  it('is what README’s picture shows: every folder', () => {
    const picture = readFileSync(new URL('../.readme/architecture.svg', import.meta.url), 'utf8');
    const missing = Object.keys(MAY_IMPORT).filter((name) => !picture.includes(`>src/${name}`));
    expect(missing).toEqual([]);
  });
});
