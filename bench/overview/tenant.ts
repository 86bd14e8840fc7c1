import { ask } from './ask.ts'

interface Info {
  readonly id: string
  readonly domain: string
  readonly businesses: readonly { readonly id: string }[]
  readonly environments: readonly { readonly organization: string | null }[]
}

/** What the emulator noted of a request. */
export interface Noted {
  readonly method: string
  readonly path: string
}

/** Everybody who may sign in and is a user of the organisation. */
export const PEOPLE = [
  'adele.vance',
  'hanako.sato',
  'sam.super',
  'taro.yamada',
  'mei.suzuki',
  'victor.lee',
  'grace.guest',
] as const

/** A tenant of the emulator's with very many flows, all of which its people see. */
export class Tenant {
  private constructor(
    private readonly emulator: string,
    private readonly info: Info,
  ) {}

  static async filled(emulator: string, flows: object, switches: object): Promise<Tenant> {
    const made = await ask({ url: `${emulator}/__emulator/tenants`, method: 'POST', body: '{}' })
    const tenant = new Tenant(emulator, JSON.parse(made))
    await tenant.#control('/flows', 'POST', flows)
    await tenant.#control('/switches', 'PATCH', switches)
    for (const person of PEOPLE)
      await tenant.#control(`/system-users/${tenant.#address(person)}`, 'PATCH', {
        systemAdministrator: true,
      })
    return tenant
  }

  #address = (person: string) => `${person}@${this.info.domain}`

  async #control(path: string, method: string, body?: object): Promise<string> {
    return ask({
      url: `${this.emulator}/__emulator/tenants/${this.info.id}${path}`,
      method,
      body: body && JSON.stringify(body),
    })
  }

  get addresses(): string[] {
    return this.info.businesses.map(({ id }) => id)
  }

  get tokenUrl(): string {
    return `${this.emulator}/login/${this.info.id}/oauth2/v2.0/token`
  }

  /** The scopes for which an overview needs tokens once it knows the environments. */
  get scopes() {
    const [organization] = this.info.environments.flatMap((environment) => environment.organization ?? [])
    return {
      graph: 'https://graph.microsoft.com/Bookings.Read.All',
      dataverse: `https://${organization}.crm7.dynamics.com/.default`,
    }
  }

  async token(person: string, scope?: string): Promise<string> {
    const answer = await this.#control('/tokens', 'POST', { user: this.#address(person), scope })
    return JSON.parse(answer).access_token
  }

  /** What Microsoft was asked since this was last asked. */
  async noted(): Promise<Noted[]> {
    const answer = await this.#control('/requests', 'GET')
    await this.#control('/requests', 'DELETE')
    return JSON.parse(answer).requests
  }

  remove = () => this.#control('', 'DELETE')
}
