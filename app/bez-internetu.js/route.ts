import {offlineWorkerCode} from '#lib/enhancements/enhancements.ts'

/** The service worker for reading without internet. Browsers ask for it anew each time; it may talk to this site alone. */
export function GET(): Response {
  return new Response(offlineWorkerCode(), {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    },
  })
}
