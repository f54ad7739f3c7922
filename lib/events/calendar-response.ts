/** A calendar (RFC 5545) as an answer, to be saved or opened under a name. */
export function calendarResponse(calendar: string, filename: string): Response {
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${filename}"`,
    },
  })
}
