import { ExitThisPage } from 'govuk-frontend'
import { saveAll } from './draft.js'

// Saving must not keep the page in sight: it is covered already, and left after this many milliseconds at the latest.
const patience = 1000

// Leaves without a trace in the history of this tab: the hidden page takes the place of the page that was left.
export class HideScreen extends ExitThisPage {
  exitPage () {
    this.$updateSpan.textContent = ''
    document.body.classList.add('govuk-exit-this-page-hide-content')
    this.$overlay = document.createElement('div')
    this.$overlay.className = 'govuk-exit-this-page-overlay'
    this.$overlay.setAttribute('role', 'alert')
    document.body.append(this.$overlay)
    this.$overlay.textContent = this.i18n.t('activated')
    document.title = '\u200b'
    const leave = () => window.location.replace(this.$button.href)
    Promise.race([saveAll(), new Promise(resolve => setTimeout(resolve, patience))]).then(leave, leave)
  }
}
