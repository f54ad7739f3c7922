/*
 * Suggestions below the search field, after the pattern „editable combobox with list autocomplete” of the ARIA
 * Authoring Practices: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. A suggestion is a page to go to; the form
 * itself works as it does without this.
 */
type Part = {text: string; hit: boolean}
type Item = {path: string; title: Part[]; note: string}

const answers = new Map<string, {items: Item[]; status: string}>()

function enhance(form: HTMLFormElement): void {
  const input = form.querySelector('input')
  if (!input || form.dataset['enhanced']) return
  form.dataset['enhanced'] = 'yes'
  const list = document.createElement('ul')
  list.id = `${input.id}-podpowiedzi`
  list.className = 'search-suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Podpowiedzi')
  const status = document.createElement('div')
  status.className = 'sr-only'
  status.setAttribute('role', 'status')
  input.after(list)
  form.append(status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  let paths: string[] = []
  let active = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  function close(): void {
    turn += 1
    clearTimeout(timer)
    list.hidden = true
    status.textContent = ''
    input?.setAttribute('aria-expanded', 'false')
    select(-1)
  }

  function select(index: number): void {
    active = index
    list.querySelectorAll('li').forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === index))
      if (place === index) option.scrollIntoView({block: 'nearest'})
    })
    if (index < 0) input?.removeAttribute('aria-activedescendant')
    else input?.setAttribute('aria-activedescendant', `${list.id}-${index}`)
  }

  function show({items, status: said}: {items: Item[]; status: string}): void {
    paths = items.map(({path}) => path)
    list.replaceChildren(...items.map((item, index) => optionOf(item, `${list.id}-${index}`)))
    list.hidden = items.length === 0
    input?.setAttribute('aria-expanded', String(items.length > 0))
    status.textContent = said
    select(-1)
  }

  async function ask(): Promise<void> {
    const question = (input?.value ?? '').trim()
    if (question.length < 2) return close()
    const mine = (turn += 1)
    const answer = answers.get(question) ?? (await load(question))
    if (answer && mine === turn && document.activeElement === input) show(answer)
  }

  function move(step: number): void {
    if (list.hidden) return void ask()
    const count = paths.length + 1
    select(((active + 1 + step + count) % count) - 1)
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), 150)
  })
  input.addEventListener('keydown', (event) => {
    const path = paths[active]
    if (event.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' && !list.hidden && path) location.assign(path)
    else if (event.key === 'Escape' && !list.hidden) close()
    else return
    event.preventDefault()
  })
  input.addEventListener('blur', close)
}

async function load(question: string): Promise<{items: Item[]; status: string} | null> {
  try {
    const response = await fetch(`/szukaj/podpowiedzi?q=${encodeURIComponent(question)}`)
    const answer = await response.json()
    answers.set(question, answer)
    return answer
  } catch {
    return null
  }
}

function optionOf({title, note}: Item, id: string): HTMLLIElement {
  const element = document.createElement('li')
  element.id = id
  element.setAttribute('role', 'option')
  const name = document.createElement('span')
  name.append(...title.map(({text, hit}) => (hit ? marked(text) : text)))
  const about = document.createElement('span')
  about.textContent = note
  element.append(name, ' ', about)
  return element
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}

function begin(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || !target.form?.matches('[data-search-suggestions]')) return
  enhance(target.form)
  // Fast readers type before the script has come.
  if (target.value !== target.defaultValue) target.dispatchEvent(new Event('input'))
}

// Not before the field is used: in draft mode React takes over the page first, and must find it as it sent it.
document.addEventListener('focusin', ({target}) => begin(target))
begin(document.activeElement)
