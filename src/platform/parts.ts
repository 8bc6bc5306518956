import { browser } from './browser.ts';
import { askBackground } from './messages.ts';

/**
 * Code that few pages need stands in scripts of its own, each in the package once: a page of the web gets it by
 * injection, a page of ours by import.
 */
export const PART_SCRIPTS = { view: '/shared/view.js', exports: '/shared/exports.js' } as const;

export type PartName = keyof typeof PART_SCRIPTS;

type Parts = Partial<Record<PartName, object>>;

const IMPORTS: Record<PartName, () => Promise<unknown>> = {
  view: () => import('/shared/view.js'),
  exports: () => import('/shared/exports.js'),
};

/** Where our scripts on a page leave what they give; an element of the page with that name is none of ours. */
function scopeOf(): Parts {
  const scope = globalThis as { broadsheetParts?: Parts };
  if (!Object.hasOwn(scope, 'broadsheetParts')) scope.broadsheetParts = {};
  return scope.broadsheetParts!;
}

/** Leaves what a part's script gives for the scripts that ask for it. */
export function providePart(name: PartName, part: object): void {
  scopeOf()[name] = part;
}

/**
 * What a part's script gives; it is loaded where it is not here yet.
 * Rejects where it cannot be: the person took back access to the page meanwhile.
 */
export async function loadPart<P extends object>(name: PartName): Promise<P> {
  const parts = scopeOf();
  if (!parts[name]) {
    const isOwnPage = location.href.startsWith(browser.runtime.getURL(''));
    await (isOwnPage ? IMPORTS[name]() : askBackground('part.load', { part: name }));
  }
  const part = parts[name];
  if (!part) throw new Error(`${PART_SCRIPTS[name]} gave nothing`);
  return part as P;
}
