// Runs first in the body, before anything is drawn: components of govuk-frontend start only when they find these classes.
document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
