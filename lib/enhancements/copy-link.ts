// Where the browser can, a heading's link is copied as it is followed, and a polite message says so.
const links = document.querySelectorAll<HTMLAnchorElement>('a.part-link')

if (links.length > 0 && 'clipboard' in navigator) {
  const status = document.createElement('p')
  status.className = 'copy-status'
  status.setAttribute('role', 'status')
  document.body.append(status)
  let timer = 0
  const say = (words: string) => {
    clearTimeout(timer)
    status.textContent = words
    timer = window.setTimeout(() => {
      status.textContent = ''
    }, 6000)
  }
  for (const link of links) {
    link.addEventListener('click', () => {
      navigator.clipboard.writeText(link.href).then(
        () => say('Skopiowano odnośnik do tej części.'),
        () => say('Nie udało się skopiować. Adres tej części jest w pasku adresu przeglądarki.'),
      )
    })
  }
}
