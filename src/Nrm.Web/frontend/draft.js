const quiet = 20000
const kept = []

// Saves every form[data-draft] to the server once nobody has typed for twenty seconds, and when the page is left. Nothing is kept in the browser.
export function drafts () {
  for (const form of document.querySelectorAll('form[data-draft]')) kept.push(new Draft(form))
}

export const unsaved = () => kept.some(draft => draft.changed)
export const saveAll = () => Promise.all(kept.filter(draft => draft.changed).map(draft => draft.save()))

class Draft {
  constructor (form) {
    this.form = form
    this.state = form.querySelector('[data-draft-state]')
    this.alarm = form.querySelector('[data-draft-alarm]')
    this.copy = form.querySelector('[data-draft-copy]')
    for (const kind of ['input', 'change']) form.addEventListener(kind, () => this.touch())
    form.addEventListener('submit', event => { if (!event.defaultPrevented) this.rest() })
    document.addEventListener('visibilitychange', () => { if (document.hidden && this.changed) this.save() })
    window.addEventListener('online', () => { if (this.failed) this.save() })
    this.copy?.addEventListener('click', () => this.copyText())
  }

  touch () {
    this.changed = true
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), quiet)
  }

  rest () {
    this.changed = false
    clearTimeout(this.timer)
  }

  async save () {
    this.rest()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(this.form)) if (typeof value === 'string') body.append(name, value)
    try {
      const url = this.form.dataset.draft
      // A request that outlives its page may carry 64 KiB; a longer text is sent in the ordinary way.
      const answer = await fetch(url, { method: 'POST', body, redirect: 'manual', keepalive: document.hidden && body.toString().length < 60000, headers: { 'X-Requested-With': 'fetch' } })
      if (!answer.ok) throw new Error(`the draft was answered with ${answer.status}`)
      this.saved(await answer.text())
      return true
    } catch {
      this.lost()
      return false
    }
  }

  // The server says at what time it saved, in the words of the page.
  saved (time) {
    const text = this.form.dataset.draftSaved.replace('{0}', time)
    if (this.state) this.state.textContent = text
    if (this.failed && this.alarm) this.alarm.textContent = text
    else if (this.alarm) this.alarm.textContent = ''
    if (this.copy) this.copy.hidden = true
    this.failed = false
    document.dispatchEvent(new Event('nrm:contact'))
  }

  // The text stays on the page and is tried again.
  lost () {
    this.failed = this.changed = true
    this.timer = setTimeout(() => this.save(), quiet)
    if (this.state) this.state.textContent = ''
    if (this.alarm) this.alarm.textContent = this.form.dataset.draftFailed
    if (this.copy) this.copy.hidden = !navigator.clipboard
  }

  async copyText () {
    const typed = [...this.form.querySelectorAll('textarea, input[type=text]')].filter(field => field.value)
    await navigator.clipboard.writeText(typed.map(field => `${field.labels[0]?.textContent.trim() ?? ''}\n${field.value}`).join('\n\n'))
    if (this.alarm) this.alarm.textContent = this.form.dataset.draftCopied
  }
}
