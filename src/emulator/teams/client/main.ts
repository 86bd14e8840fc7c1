import * as v from 'valibot'
import { Setting, tokenAnswers } from '../setting.ts'
import { listen } from './answers.ts'
import { Conversation } from './conversation.ts'
import { Lifecycle } from './lifecycle.ts'
import { Links } from './links.ts'
import { part } from './part.ts'
import { Person } from './person.ts'
import { Saving } from './saving.ts'
import { Tab } from './tab.ts'

const setting = v.parse(Setting, JSON.parse(part('setting', HTMLElement).textContent))
const tab = new Tab(setting)
const conversation = new Conversation(setting.words)
const lifecycle = new Lifecycle(tab, conversation)
const links = new Links(tab, lifecycle)
const saving = new Saving(tab, conversation, lifecycle)
const person = new Person(tab)

const themes = part('theme', HTMLSelectElement)

/** Recolours Teams and tells the tab, if it asked to be told. */
function setTheme(theme: string): void {
  tab.theme = theme
  themes.value = theme
  document.documentElement.dataset.theme = theme
  if (tab.registered.has('themeChange')) tab.tell('themeChange', theme)
}

themes.addEventListener('change', () => setTheme(themes.value))
const answers = part('auth', HTMLSelectElement)
answers.addEventListener('change', () => {
  person.answer = v.parse(v.picklist(tokenAnswers), answers.value)
})

/** What scripts may do with this Teams. */
const teams = {
  log: conversation.log,
  shared: links.shared,
  setTheme,
  suspend: () => lifecycle.suspend(),
  resume: async (contentUrl?: string) => {
    await lifecycle.resume(contentUrl)
  },
  save: () => saving.save(),
  remove: () => saving.remove(),
}

declare global {
  interface Window {
    teams: typeof teams
  }
}

window.teams = teams
listen({ tab, conversation, lifecycle, saving, links, person })
lifecycle.open()
