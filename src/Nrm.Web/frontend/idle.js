import { saveAll, unsaved } from './draft.js'

const look = 5000

// Says three minutes before the session ends that it will, in whole minutes, in all tabs; then saves drafts and lets the server ask to sign in again.
export function idle () {
  const dialog = document.querySelector('dialog[data-idle-seconds]')
  if (!dialog) return
  const span = dialog.dataset.idleSeconds * 1000
  const warn = dialog.dataset.idleWarnSeconds * 1000
  const text = dialog.querySelector('[data-idle-text]')
  const stay = dialog.querySelector('[data-idle-stay]').closest('form')
  const leave = document.getElementById('sign-out')
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('nrm-session') : null
  let end = 0
  let ended = false

  const contact = at => {
    end = Math.max(end, at + span)
    if (dialog.open && end - Date.now() > warn) dialog.close()
  }
  const tell = () => { contact(Date.now()); tabs?.postMessage({ contact: Date.now() }) }
  const post = form => fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual', headers: { 'X-Requested-With': 'fetch' } })

  const finish = async () => {
    ended = true
    // A draft that is saved now is a sign of life to the server, so the session is then ended in words.
    const here = window.location.pathname + window.location.search
    const saved = unsaved() && (await saveAll()).some(Boolean)
    if (saved) await post(leave).catch(() => {})
    window.location.replace(saved ? `/sign-in?ended=unused&back=${encodeURIComponent(here)}` : here)
  }

  const check = () => {
    if (ended) return
    const left = end - Date.now()
    if (left <= 0) finish()
    else if (left <= warn) {
      const minutes = Math.max(1, Math.ceil(left / 60000))
      const words = minutes === 1 ? text.dataset.one : text.dataset.many.replace('%n', minutes)
      if (text.textContent !== words) text.textContent = words
      if (!dialog.open) dialog.showModal()
    }
  }

  stay.addEventListener('submit', async event => {
    event.preventDefault()
    event.stopPropagation()
    const answer = await post(stay).catch(() => null)
    if (answer?.ok) tell()
    else if (answer) finish()
  })
  dialog.addEventListener('cancel', event => { event.preventDefault(); stay.requestSubmit() })
  document.addEventListener('nrm:contact', () => { if (!ended) tell() })
  document.addEventListener('visibilitychange', () => { if (!document.hidden) check() })
  if (tabs) tabs.onmessage = event => { if (event.data?.contact) contact(event.data.contact) }
  tell()
  setInterval(check, look)
}
