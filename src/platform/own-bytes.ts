/**
 * A copy of bytes that a response gave, in the script's own scope. What Firefox hands to a content script belongs to the
 * page's scope, where methods that make a new array (`subarray`, `slice`) are refused.
 */
export function ownBytes(buffer: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const given = new Uint8Array(buffer);
  const own = new Uint8Array(given.length);
  own.set(given);
  return own;
}
