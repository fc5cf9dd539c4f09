import { ExitThisPage } from 'govuk-frontend'

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
    window.location.replace(this.$button.href)
  }
}
