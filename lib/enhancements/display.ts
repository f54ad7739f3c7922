{
  const choices: Record<string, readonly string[]> = {
    tekst: ['100', '125', '150', '200'],
    kolory: ['system', 'jasne', 'ciemne'],
  }
  const root = document.documentElement

  function apply(): void {
    try {
      for (const [name, values] of Object.entries(choices)) {
        const value = localStorage.getItem(name) ?? ''
        if (!values.includes(value)) continue
        root.dataset[name] = value
        const input = document.getElementById(`${name}-${value}`)
        if (input instanceof HTMLInputElement) input.checked = true
      }
      root.dataset['pamieta'] = ''
    } catch {
      return
    }
  }

  apply()
  addEventListener('DOMContentLoaded', apply)
  addEventListener('pageshow', apply)
  addEventListener('change', ({target}) => {
    if (!(target instanceof HTMLInputElement) || !choices[target.name]?.includes(target.value)) return
    root.dataset[target.name] = target.value
    try {
      localStorage.setItem(target.name, target.value)
    } catch {
      return
    }
  })
}
