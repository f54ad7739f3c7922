/** A file of the open data: programs on other sites may read it too. */
export function answerData(text: string, type: string): Response {
  return new Response(text, {headers: {'content-type': type, 'access-control-allow-origin': '*'}})
}
