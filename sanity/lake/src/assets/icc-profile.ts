// Of a segment: its marker (APP2), two bytes for its length, its name, the number of this part and that of all parts.
const name = Buffer.from('ICC_PROFILE\0', 'latin1')
const headerLength = 2 + name.length + 2
const longest = 0xffff - headerLength

/**
 * A JPEG whose numbers are those of a colour space, with its profile (ICC.1:2022, annex B.4): what writes images would
 * convert them. Without it where the profile is larger than one segment holds; those of cameras are not.
 */
export function withIccProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array<ArrayBuffer> {
  if (profile.length > longest) return new Uint8Array(jpeg)
  const header = Buffer.alloc(2 + headerLength)
  header.writeUInt16BE(0xffe2, 0)
  header.writeUInt16BE(headerLength + profile.length, 2)
  name.copy(header, 4)
  header.writeUInt16BE(0x0101, 4 + name.length)
  // Behind the first segment, which says that it is a JPEG (JFIF), or right behind the beginning.
  const at = jpeg[3] === 0xe0 ? 4 + (((jpeg[4] ?? 0) << 8) | (jpeg[5] ?? 0)) : 2
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, at), header, profile, jpeg.subarray(at)]))
}
