import { Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink, createAll } from 'govuk-frontend'
import { drafts } from './draft.js'
import { HideScreen } from './hide.js'
import { idle } from './idle.js'
import { names } from './names.js'
import { RevealingRadios } from './reveal.js'
import { sendOnce } from './send-once.js'

// Texts come from the server in data attributes; a component that fails must not take the others with it.
for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, HideScreen, NotificationBanner, RevealingRadios, ServiceNavigation, SkipLink]) createAll(component)
sendOnce()
drafts()
idle()
names()
