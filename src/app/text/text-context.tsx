import {
  createContext,
  type ReactNode,
  Suspense,
  startTransition,
  use,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { loadOnce } from '../load-once.ts'
import { stored } from '../stored.ts'
import { en, type Text } from './en.ts'
import { chooseLanguage, type Language } from './language.ts'

interface Speaking {
  readonly language: Language
  /** Speaks what the person chose, here and next time, unless a host speaks otherwise by then; rejects where its words do not come. */
  readonly speak: (language: Language) => Promise<void>
  /** Speaks what the host speaks; rejects where its words do not come. */
  readonly follow: (language: Language) => Promise<void>
}

const SpeakingContext = createContext<Speaking>({
  language: 'en',
  speak: async () => undefined,
  follow: async () => undefined,
})
const TextContext = createContext<Text>(en)

// The second language costs nothing until somebody speaks it.
const japanese = loadOnce(() => import('./ja.ts').then(({ ja }) => ja))

function Words({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const text = language === 'ja' ? use(japanese()) : en
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <TextContext value={text}>{children}</TextContext>
}

/** Gives what stands inside it the words of the chosen language. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() =>
    chooseLanguage(
      new URLSearchParams(location.search).get('locale'),
      stored.get('language'),
      navigator.languages,
    ),
  )
  const wished = useRef(language)
  const follow = useCallback(async (chosen: Language) => {
    wished.current = chosen
    // Nobody could read a page that is drawn without its words.
    if (chosen === 'ja') await japanese()
    if (wished.current === chosen) startTransition(() => setLanguage(chosen))
  }, [])
  const speaking = useMemo(() => {
    const speak = async (chosen: Language) => {
      await follow(chosen)
      stored.set('language', chosen)
    }
    return { language, speak, follow }
  }, [language, follow])
  return (
    <SpeakingContext value={speaking}>
      <Suspense>
        <Words language={language}>{children}</Words>
      </Suspense>
    </SpeakingContext>
  )
}

/** The words of the page. */
export const useText = (): Text => useContext(TextContext)

/** The language spoken, and the way to speak another. */
export const useLanguage = (): Speaking => useContext(SpeakingContext)

/** Words of a feature that load on demand, by language. */
export type LazyWords<Words> = Readonly<Record<Language, () => Promise<Words>>>

/** Declares the words of a feature, each language loaded the first time it is spoken. */
export const lazyWords = <Words,>(load: LazyWords<Words>): LazyWords<Words> => ({
  en: loadOnce(load.en),
  ja: loadOnce(load.ja),
})

/** The words of a feature; suspends until they are there. */
export const useWords = <Words,>(words: LazyWords<Words>): Words => use(words[useLanguage().language]())
