declare module 'hyphen/pl/index.js' {
  const pl: {hyphenateSync: (text: string, options?: {hyphenChar?: string; minWordLength?: number}) => string}
  export default pl
}
