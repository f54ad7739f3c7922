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
    <details className="display-bar open:w-full print:hidden">
      <summary>Tekst i kontrast</summary>
      <div className="display-choices">
        <fieldset>
          <legend>Wielkość tekstu</legend>
          {sizes.map((size) => (
            <Choice key={size} name="tekst" value={size} label={`${size}%`} isDefault={size === '100'} />
          ))}
        </fieldset>
        <fieldset className="display-colours">
          <legend>Kolory</legend>
          {colours.map(({value, label}) => (
            <Choice key={value} name="kolory" value={value} label={label} isDefault={value === 'system'} />
          ))}
        </fieldset>
        <p className="hint display-note">Przeglądarka nie zapamiętuje wyboru, więc działa on tylko na tej stronie.</p>
      </div>
    </details>
  )
}

type ChoiceProps = {name: 'tekst' | 'kolory'; value: string; label: string; isDefault: boolean}

function Choice({name, value, label, isDefault}: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={name} id={`${name}-${value}`} value={value} defaultChecked={isDefault} />
      {label}
    </label>
  )
}
