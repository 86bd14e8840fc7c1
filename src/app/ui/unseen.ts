import words from './words.module.css'

/** The class of what is heard but not seen. */
export const useUnseen = (): string | undefined => words.unseen
