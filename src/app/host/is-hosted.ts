/** Whether the page runs inside a Microsoft 365 app: in its frame, or in the bare window of Teams on a phone. */
export const isHosted = (page: Window): boolean => page.parent !== page || 'nativeInterface' in page
