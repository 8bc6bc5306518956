import type { Removed } from '../../article.ts';
import { listPictures } from '../state/pictures.ts';
import { withoutShown } from '../state/removed.ts';
import { useReader } from './context.ts';

/** What is really gone from the story that is shown. */
export function useRemoved(): Removed[] {
  const { state, blocks } = useReader();
  const { article } = state;
  const heads = [article.title, article.kicker, article.section];
  return withoutShown(article.removed, listPictures(article, blocks), heads);
}
