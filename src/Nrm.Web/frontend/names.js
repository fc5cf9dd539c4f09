// Fills the list of names that a field suggests once somebody is in such a field. Without it a name is typed whole, and understood.
export function names () {
  document.addEventListener('focusin', ({ target }) => {
    const list = target.list
    if (list?.dataset.names) fill(list, list.dataset.names)
  })
}

async function fill (list, address) {
  delete list.dataset.names
  try {
    const answer = await fetch(address, { credentials: 'omit' })
    if (!answer.ok) throw new Error(`the names were answered with ${answer.status}`)
    for (const name of (await answer.text()).split('\n')) {
      const option = document.createElement('option')
      option.value = name
      list.append(option)
    }
  } catch {
    list.dataset.names = address // the next who comes to the field tries again
  }
}
