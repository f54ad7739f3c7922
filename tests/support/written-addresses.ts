import {array, constantFrom, oneof, string, tuple} from 'fast-check'

const beginning = constantFrom(
  '',
  ' ',
  'https:\\\\',
  ...'https://example.org/ http://żary.pl https:// HTTP: // / # ? ./ ../ www. https://['.split(' '),
  ...'mailto:a@b.pl? mailto:jan@ mailto: tel: tel:+48 javascript: data: ftp://'.split(' '),
)
const piece = oneof(
  constantFrom(
    ' ',
    '68 323 19 26',
    'wew. 12',
    ...'\u00A0,\u00AD,\u200B,\u0000,\t,\n,\u007F,\u202E,\uD800,👩'.split(','),
    ...'| {id} 50% %zz %41 % żółć „ " \' < > & &amp; \\ ^ ` [ ] ( ) # ## ? = ; , @ : :80 / // .. . 5 subject='.split(
      ' ',
    ),
  ),
  string({unit: 'binary', maxLength: 6}),
  string({maxLength: 6}),
)

/** What editors and imports may have written where an address is wanted. */
export const anAddress = tuple(beginning, array(piece, {maxLength: 8})).map(
  ([start, pieces]) => start + pieces.join(''),
)
