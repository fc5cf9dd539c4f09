import { saveAll, unsaved } from './draft.js'

const look = 5000

// Says three minutes before the session ends that it will, in whole minutes, in all tabs; then saves drafts and lets the server ask to sign in again.
export function idle () {
  const { idleSeconds, idleWarnSeconds } = document.body.dataset
  const dialog = document.querySelector('dialog[data-idle]')
  if (!idleSeconds || !dialog) return
  const span = idleSeconds * 1000
  const warn = idleWarnSeconds * 1000
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('nrm-session') : null
  const stay = dialog.querySelector('form[data-idle-stay]')
  const leave = dialog.querySelector('form[data-idle-leave]')
  let end
  let ended = false

  const contact = (at = Date.now()) => {
    end = Math.max(end ?? 0, at + span)
    if (dialog.open && end - Date.now() > warn) dialog.close()
  }
  const tell = () => { contact(); tabs?.postMessage({ contact: Date.now() }) }
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
      for (const text of dialog.querySelectorAll('[data-idle-left]')) text.hidden = Number(text.dataset.idleLeft) !== minutes
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
