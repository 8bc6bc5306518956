import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';

/** A `.shadow.css` file is imported as text: it goes into a shadow root by `adoptedStyleSheets`. */
export function shadowStyles({ minify, target }) {
  return {
    name: 'shadow-styles',
    setup(build) {
      build.onLoad({ filter: /\.shadow\.css$/ }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify, target });
        return { contents: code, loader: 'text' };
      });
    },
  };
}

/**
 * Takes the one assignment to innerHTML out of Preact: nothing here uses `dangerouslySetInnerHTML`, and what is not in
 * the package cannot be used by mistake, nor stop a store's review.
 */
export const preactWithoutMarkup = {
  name: 'preact-without-markup',
  setup(build) {
    build.onLoad({ filter: /preact[\\/]dist[\\/]preact\.mjs$/ }, ({ path }) => {
      const assignment = /(\w+)\.innerHTML=\w+\.__html/g;
      const source = readFileSync(path, 'utf8');
      const places = source.match(assignment)?.length ?? 0;
      if (places !== 1) throw new Error(`Preact assigns innerHTML in ${places} places, not in one: look at it again.`);
      return { contents: source.replace(assignment, '$1.textContent=""'), loader: 'js' };
    });
  },
};

/**
 * Readability copies nodes through innerHTML, on a document of its own that runs nothing. Here it copies the nodes
 * themselves, so that the package holds no such assignment at all.
 */
export const readabilityWithoutMarkup = {
  name: 'readability-without-markup',
  setup(build) {
    build.onLoad({ filter: /readability[\\/]Readability\.js$/ }, ({ path }) => {
      let source = readFileSync(path, 'utf8');
      for (const [assignment, copy] of [
        ['var pageCacheHtml = page.innerHTML;', 'var pageCache = page.cloneNode(true);'],
        ['page.innerHTML = pageCacheHtml;', 'page.replaceChildren(...pageCache.cloneNode(true).childNodes);'],
        ['tmp.innerHTML = noscript.innerHTML;', 'tmp.replaceChildren(...noscript.cloneNode(true).childNodes);'],
      ]) {
        if (source.split(assignment).length !== 2)
          throw new Error(`Readability has no single "${assignment}": look again.`);
        source = source.replace(assignment, copy);
      }
      return { contents: source, loader: 'js' };
    });
  },
};

/**
 * Markdown is only written here, never read, and no reference is written: the 2,000 names of characters that the writer
 * brings along to compare references are never looked up.
 */
export const markdownWithoutNames = {
  name: 'markdown-without-names',
  setup(build) {
    build.onResolve({ filter: /^decode-named-character-reference$/ }, ({ importer }) => {
      if (!/micromark-util-decode-(?:string|numeric)/.test(importer))
        throw new Error(`${importer} looks up names of characters: look at it again.`);
      return { path: 'none', namespace: 'no-names' };
    });
    build.onLoad({ filter: /^none$/, namespace: 'no-names' }, () => ({
      contents: 'export function decodeNamedCharacterReference() { return false; }',
    }));
  },
};

/** No story holds a drawing: the 200 attributes of SVG that writers of markup bring along are never looked up. */
export const markupWithoutSvg = {
  name: 'markup-without-svg',
  setup(build) {
    build.onLoad({ filter: /property-information[\\/]lib[\\/]svg\.js$/ }, () => ({
      contents: `import { create } from './util/create.js';
        export const svg = create({ properties: {}, space: 'svg', transform: (_, property) => property });`,
      loader: 'js',
      resolveDir: 'node_modules/property-information/lib',
    }));
  },
};
