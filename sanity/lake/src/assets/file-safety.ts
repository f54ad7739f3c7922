// What a browser shows by itself without running anything that came with it.
const shown = /^(application\/pdf|text\/plain|image\/(jpeg|png|gif|webp|avif)|(audio|video)\/[a-z0-9.+-]+)$/

/** How a file of this type may be sent, so that no upload runs as a page of the lake's origin. */
export function fileSafety(mimeType: string): {isDownload: boolean; contentType: string; policy: string} {
  if (!shown.test(mimeType)) {
    const contentType = /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream'
    return {isDownload: true, contentType, policy: "default-src 'none'; sandbox"}
  }
  const contentType = mimeType === 'text/plain' ? 'text/plain; charset=utf-8' : mimeType
  // No sandbox: browsers show PDF with a plug-in of theirs, which a sandbox forbids.
  const policy =
    mimeType === 'application/pdf'
      ? "frame-ancestors 'self'"
      : "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'"
  return {isDownload: false, contentType, policy}
}
