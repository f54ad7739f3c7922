const forwarded = ['range', 'if-range', 'if-none-match']
const kept = ['content-range', 'accept-ranges', 'etag', 'last-modified']

// An asset's address holds the hash of its bytes: under it, they never change.
const forever = 'public, max-age=31536000, immutable'

/**
 * Streams an asset from the Content Lake to a reader. `source` is built from checked parts, never from what was asked;
 * with `sent` the site asks for it, and the reader gets it with `headers`.
 * What the lake does not have is 404 here; what it cannot give is 502, and neither is kept.
 */
export async function proxyAsset(
  request: Request,
  source: URL,
  {sent, headers}: {sent: Record<string, string>; headers: Record<string, string>},
): Promise<Response> {
  const answer = await fetch(source, {
    cache: 'no-store',
    redirect: 'error',
    signal: request.signal,
    // Compressed on the way, the length would no longer fit the bytes passed on.
    headers: {...copied(request.headers, forwarded), ...sent, 'accept-encoding': 'identity'},
  }).catch((error: unknown) => {
    // A reader who leaves before the picture has come is no fault.
    if (!request.signal.aborted) console.warn(`Asset ${source.pathname} is out of reach.`, error)
    return null
  })
  if (!answer || (!answer.ok && answer.status !== 304))
    return new Response(null, {
      status: statusFor(answer),
      // To one who asked for a part past the end it says how long the whole is.
      headers: {...(answer?.status === 416 && copied(answer.headers, ['content-range'])), 'cache-control': 'no-store'},
    })
  return new Response(answer.body, {
    status: answer.status,
    headers: {...copied(answer.headers, kept), ...lengthOf(answer), ...headers, 'cache-control': forever},
  })
}

// By a name of ours: Next would leave it out (server/capture-answer.ts).
function lengthOf({headers}: Response): Record<string, string> {
  const length = headers.get('content-length')
  return length === null ? {} : {'x-length': length}
}

function statusFor(answer: Response | null): number {
  if (answer?.status === 416) return 416
  return answer && answer.status >= 400 && answer.status < 500 ? 404 : 502
}

function copied(headers: Headers, names: readonly string[]): Record<string, string> {
  const present = names.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return Object.fromEntries(present)
}
