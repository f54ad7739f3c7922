type Question = {
  /** What the addresses begin with that are asked. */
  address: string
  answer(): Response
}

/**
 * What the Studio asks of Sanity's own servers at every start, past all clients and settings, and the answers by which it goes
 * on quietly.
 */
const questions: readonly Question[] = [
  // Whether there is a newer Studio; this page brings its own. It learns of none.
  {address: 'https://sanity-cdn.com/v1/modules/', answer: () => Response.json({})},
  // Whether Sanity takes opinions about the Studio, for an entry of a menu that is hidden here. It does not.
  {address: 'https://api.sanity.io/vX/intake/', answer: () => new Response(null, {status: 503})},
]

/** Answers in the page what the Studio asks of Sanity's own servers; its policy would refuse each, with an error in the console. */
export function answerCloudQuestions(): void {
  const fetchOther = globalThis.fetch.bind(globalThis)
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const question = questions.find((asked) => address.startsWith(asked.address))
    return question ? question.answer() : fetchOther(input, init)
  }
}
