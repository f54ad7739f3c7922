/**
 * The bytes in a block of their own. Small ones come from Node and from zlib as parts of a larger block (64 and 16 KiB),
 * which stays as long as any of its parts is kept.
 */
export function tight(bytes: Buffer): Buffer {
  if (bytes.byteLength === bytes.buffer.byteLength) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.byteLength)
  bytes.copy(copy)
  return copy
}
