import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

// Opened by hand this page has nothing to hand over, and the desk itself is the better place to be.
broadcastResponseToMainFrame().catch(() => location.replace('/'))
