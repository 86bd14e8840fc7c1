import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

/** A tab's frame reads the answer out of this window's address, because no message of ours reaches it. */
function readByFrame(): boolean {
  try {
    const opener: Window | null = window.opener
    return opener !== null && opener.parent !== opener && opener.location.origin === location.origin
  } catch {
    return false
  }
}

// Opened by hand this page has nothing to hand over, and the desk itself is the better place to be.
if (!readByFrame()) broadcastResponseToMainFrame().catch(() => location.replace('/'))
