import { lowerVeil, shareVeil } from './veil.ts';

shareVeil(lowerVeil(document));
