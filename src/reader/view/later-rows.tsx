import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import { Button } from '../../ui/controls.tsx';
import type { Later } from './use-later.ts';

/** What the panel offers to read the story later. */
export function LaterRows({ later, close }: { later: Later; close: () => void }): JSX.Element {
  function choose(run: () => void): () => void {
    return () => {
      close();
      run();
    };
  }
  const { saved } = later;
  const hasPictures = saved !== null && saved.pictures.kept > 0 && saved.pictures.kept >= saved.pictures.shown;
  return (
    <>
      <h3>{message('reader_later')}</h3>
      <Button look="row" icon={saved ? 'remove' : 'later'} onClick={choose(later.toggle)}>
        {message(saved ? 'reader_later_drop' : 'reader_do_later')}
      </Button>
      {hasPictures ? null : (
        <Button look="row" icon="later" onClick={choose(later.saveWithPictures)}>
          {message('reader_later_with_pictures')}
        </Button>
      )}
      <Button look="row" icon="contents" onClick={choose(later.openList)}>
        {message('saved_title')}
      </Button>
    </>
  );
}
