import type { PackedTable } from './packed-table.ts';

export const DUMP_DETECT_MODEL: PackedTable = { features: [], edges: [], scale: 1, bias: 3, trees: '' };
