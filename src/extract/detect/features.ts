import { type AddressVerdict, readAddress } from './address.ts';
import { type PageVerdict, readPage } from './page.ts';
import { readStructure } from './structure.ts';

type Structure = ReturnType<typeof readStructure>;

/** Everything that the check knows of a page. */
export interface Signals {
  address: AddressVerdict;
  page: PageVerdict;
  structure: Structure;
  /** Fields for a password. */
  passwords: number;
  /** The model's numbers by name, in its order: a change of them means training again. */
  features: Structure['features'] & PageVerdict['features'] & AddressVerdict['features'];
}

/** Reads a page's address, head and elements, each once. */
export function readSignals(root: Element, url: string): Signals {
  const address = readAddress(url);
  const page = readPage(root);
  const structure = readStructure(root, page.title);
  return {
    address,
    page,
    structure,
    passwords: root.querySelectorAll('input[type="password"]').length,
    features: { ...address.features, ...page.features, ...structure.features },
  };
}
