import { articlesToEpub } from '../../export/epub.ts';
import { copyOf, type Exports, fileOf } from '../../export/formats.ts';
import { providePart } from '../../platform/parts.ts';

providePart('exports', { copyOf, fileOf, articlesToEpub } satisfies Exports);
