import { type AddressVerdict, readAddress } from './address.ts';
import { type PageVerdict, readPage } from './page.ts';
import { readStructure } from './structure.ts';

/** Everything that the check knows of a page. */
export interface Signals {
  address: AddressVerdict;
  page: PageVerdict;
  /** Fields for a password. */
  passwords: number;
  /** The model's numbers by name, in its order: a change of them means training again. */
  features: ReturnType<typeof readStructure> & PageVerdict['features'] & AddressVerdict['features'];
}

/** Reads a page's address, head and elements, each once. */
export function readSignals(root: Element, url: string): Signals {
  const address = readAddress(url);
  const page = readPage(root);
  const passwords = root.querySelectorAll('input[type="password"]').length;
  return {
    address,
    page,
    passwords,
    features: { ...address.features, ...page.features, ...readStructure(root, page.title) },
  };
}
