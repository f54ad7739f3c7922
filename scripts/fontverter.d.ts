// The package brings no types.
declare module 'fontverter' {
  export function convert(font: Buffer, format: 'woff2'): Promise<Buffer>
}
