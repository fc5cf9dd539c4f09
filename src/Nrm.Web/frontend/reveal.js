import { Radios } from 'govuk-frontend'

// A radio button has no state "expanded" (ARIA 1.2): what it controls is said by aria-controls alone.
export class RevealingRadios extends Radios {
  syncConditionalRevealWithInputState ($input) {
    super.syncConditionalRevealWithInputState($input)
    $input.removeAttribute('aria-expanded')
  }
}
