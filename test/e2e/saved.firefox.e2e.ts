import { describe } from 'vitest';
import { startFirefox } from './drivers/firefox.ts';
import { describeSaved } from './saved.ts';

describe('Reading later in Firefox', () => describeSaved(startFirefox));
