/** Wide enough for the popup at two device pixels for each of its own. */
const MAX_WIDTH_PX = 800;

/** Up to this width a picture is taken for an icon. */
const MAX_ICON_PX = 256;

function loadedImage(document: Document, src: string): HTMLImageElement | null {
  const name = (address: string) => address.replace(/^https?:/, '').split(/[?#]/)[0]!;
  const images = [...document.images].filter((image) => image.complete && image.naturalWidth > 1);
  return (
    images.find((image) => image.currentSrc === src || image.src === src) ??
    images.find((image) => name(image.currentSrc) === name(src)) ??
    null
  );
}

/** Of another host's picture a page learns nothing, unless that host allows it: then nothing need be drawn. */
function isOpenToPage(window: Window, image: HTMLImageElement): boolean {
  return (
    image.crossOrigin !== null || new URL(image.currentSrc, window.location.href).origin === window.location.origin
  );
}

function drawn(document: Document, image: HTMLImageElement): string | null {
  const scale = Math.min(1, MAX_WIDTH_PX / image.naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  try {
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    // icons have clear corners, which JPEG cannot keep
    return image.naturalWidth <= MAX_ICON_PX ? canvas.toDataURL() : canvas.toDataURL('image/jpeg', 0.85);
  } catch {
    // an address that led on to another host: the browser lets nobody read what came
    return null;
  }
}

async function cached(window: Window, src: string): Promise<string | null> {
  try {
    const url = new URL(src, window.location.href);
    if (url.origin !== window.location.origin) return null;
    // answered from the page's cache or not at all: it never reaches the network
    const response = await fetch(url.href, { cache: 'only-if-cached', mode: 'same-origin' });
    const blob = await response.blob();
    if (!response.ok || !blob.type.startsWith('image/') || blob.size > 500_000) return null;
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => resolve(null);
      reader.readAsDataURL(blob);
    });
  } catch {
    return null;
  }
}

/**
 * A picture of the page as a data address, taken from what the page has already loaded; null where that is not to be
 * had. Asking its server again would tell it that someone reads with us, so nothing is fetched.
 */
export async function ownPicture(window: Window, src: string | null | undefined): Promise<string | null> {
  if (!src) return null;
  if (src.startsWith('data:image/')) return src;
  const image = loadedImage(window.document, src);
  const own = image && isOpenToPage(window, image) ? drawn(window.document, image) : null;
  return own ?? (await cached(window, src));
}
