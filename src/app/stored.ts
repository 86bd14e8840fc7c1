/** Keeps small choices in the browser; a frame without storage throws on touching it, and then nothing is kept. */
export const stored = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(`workflow-desk.${key}`)
    } catch {
      return null
    }
  },

  set(key: string, value: string): boolean {
    try {
      localStorage.setItem(`workflow-desk.${key}`, value)
      return true
    } catch {
      return false
    }
  },
}
