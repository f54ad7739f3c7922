import {polish} from '#lib/polish/typography.ts'

const frame = 'mb-8 border-4 border-wine px-6 py-5 target:outline-none'

type Props = {
  title: string
  /** `field` is the id of the element the reader has to go to; null for what concerns the whole form. */
  problems: readonly {field: string | null; message: string}[]
}

/** All that is to be mended, above the form, each with a way to its field. The page begins here, for eyes and speech. */
export function ErrorSummary({title, problems}: Props) {
  if (problems.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- an answer to what was just sent (WCAG technique G139)
    <div id="bledy" className={frame} role="alert" aria-labelledby="bledy-tytul" tabIndex={-1} autoFocus>
      <h2 id="bledy-tytul" className="mb-3 text-xl">
        {title}
      </h2>
      <ul className="grid gap-2">
        {problems.map(({field, message}) => (
          <li key={message}>
            {field ? (
              <a href={`#${field}`} className="font-semibold text-wine">
                {polish(message)}
              </a>
            ) : (
              polish(message)
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
