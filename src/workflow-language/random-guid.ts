/** A GUID for a run that nobody gave a source of them; it only has to look like one and not come twice. */
export function randomGuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(Math.random() * 16)
    return (place === 'x' ? digit : (digit % 4) + 8).toString(16)
  })
}
