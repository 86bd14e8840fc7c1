/** Keeps small things in the browser; a frame without storage throws on touching it, and then nothing is kept. */
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

  remove(key: string): void {
    try {
      localStorage.removeItem(`workflow-desk.${key}`)
    } catch {
      // Nothing was kept.
    }
  },

  /** Removes all that was kept for somebody, whom its keys name. */
  removeOf(person: string): void {
    try {
      for (const key of Object.keys(localStorage))
        if (key.startsWith('workflow-desk.') && key.includes(person)) localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  },

  /** Calls back when another tab of the browser removes it; gives the way to stop listening. */
  onRemoved(key: string, removed: () => void): () => void {
    const listen = (event: StorageEvent) => {
      const all = event.key === null
      if (all || (event.key === `workflow-desk.${key}` && event.newValue === null)) removed()
    }
    addEventListener('storage', listen)
    return () => removeEventListener('storage', listen)
  },
}
