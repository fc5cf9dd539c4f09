const pause = 5000

// A second click within five seconds sends nothing; after that the user may try again, as after a failure they must.
export function sendOnce () {
  const sent = new WeakMap()
  document.addEventListener('submit', event => {
    if (event.defaultPrevented || event.target.method !== 'post') return
    const now = performance.now()
    if (now - (sent.get(event.target) ?? -pause) < pause) event.preventDefault()
    else sent.set(event.target, now)
  })
  window.addEventListener('pageshow', event => {
    if (event.persisted) for (const form of document.forms) sent.delete(form)
  })
}
