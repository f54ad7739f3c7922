const sizes = ['100', '125', '150', '200'] as const
const colours = [
  {value: 'system', label: 'Jak w systemie'},
  {value: 'jasne', label: 'Czarny na białym'},
  {value: 'ciemne', label: 'Żółty na czarnym'},
] as const

/**
 * Larger text and high contrast beyond what the reader's system asks for. The stylesheet follows the choice by itself
 * (`:has()`, see display.css); where there is script, enhancements/display.ts remembers it.
 */
export function DisplayBar() {
  return (
    <details className="open:w-full print:hidden">
      <summary className="ms-auto w-fit py-1 marker:text-ink hover:text-vine hover:underline">Tekst i kontrast</summary>
      <div className="flex flex-wrap gap-x-12 gap-y-3 pt-3 pb-4">
        <fieldset className={choices}>
          <legend className="font-semibold">Wielkość tekstu</legend>
          {sizes.map((size) => (
            <Choice key={size} name="tekst" value={size} label={`${size}%`} isDefault={size === '100'} />
          ))}
        </fieldset>
        {/* The system's own colours rule in forced colours, whatever is chosen. */}
        <fieldset className={`${choices} forced-colors:hidden`}>
          <legend className="font-semibold">Kolory</legend>
          {colours.map(({value, label}) => (
            <Choice key={value} name="kolory" value={value} label={label} isDefault={value === 'system'} />
          ))}
        </fieldset>
        {/* The script says by the attribute that the choice will be there on the next page too. */}
        <p className="text-ink-soft in-data-pamieta:hidden">
          Przeglądarka nie zapamiętuje wyboru, więc działa on tylko na tej stronie.
        </p>
      </div>
    </details>
  )
}

const choices = 'flex flex-wrap gap-x-5 gap-y-1'

type ChoiceProps = {name: 'tekst' | 'kolory'; value: string; label: string; isDefault: boolean}

function Choice({name, value, label, isDefault}: ChoiceProps) {
  return (
    <label className="inline-flex min-h-8 cursor-pointer items-center gap-2">
      <input
        type="radio"
        name={name}
        id={`${name}-${value}`}
        value={value}
        defaultChecked={isDefault}
        className="size-5"
      />
      {label}
    </label>
  )
}
