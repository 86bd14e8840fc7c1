/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** Which outcomes of which action an action waits for; people's flows spell the outcomes in any case. */
export type RunAfter = Readonly<Record<string, readonly string[]>>

/** One action of a definition, with the actions inside it when it is a loop or a condition. */
export interface Action {
  readonly type: string
  readonly runAfter?: RunAfter
  readonly inputs?: Json
  readonly expression?: Json
  readonly foreach?: Json
  readonly actions?: Actions
  readonly else?: { readonly actions?: Actions }
  readonly cases?: Readonly<Record<string, { readonly case?: Json; readonly actions?: Actions }>>
  readonly default?: { readonly actions?: Actions }
  readonly operationOptions?: string
  readonly runtimeConfiguration?: Json
  readonly metadata?: Json
}

/** Actions by name; a name is unique in the whole definition, not only here. */
export type Actions = Readonly<Record<string, Action>>

/** What starts a flow. */
export interface Trigger {
  readonly type: string
  readonly inputs?: Json
  readonly metadata?: Json
}

/** The definition of a cloud flow, in the Workflow Definition Language. */
export interface Definition {
  readonly $schema?: string
  readonly contentVersion?: string
  readonly parameters?: Json
  readonly triggers: Readonly<Record<string, Trigger>>
  readonly actions: Actions
  readonly outputs?: Json
}

/** A connection reference as a flow in a solution holds it. */
export interface SolutionConnectionReference {
  readonly runtimeSource: string
  readonly connection: { readonly connectionReferenceLogicalName: string }
  readonly api: { readonly name: string }
}

/** A connection reference as a flow outside solutions holds it: bound to one connection, by its name. */
export interface BoundConnectionReference {
  readonly connectionName: string
  readonly source: string
  readonly id: string
}

/** A connection reference in whatever form it is stored; `connectionReferencesOf` tells the forms apart. */
export type ConnectionReference = SolutionConnectionReference | BoundConnectionReference | JsonObject

/** The connection references of a flow, by the key its actions name. */
export type ConnectionReferences = Readonly<Record<string, ConnectionReference>>

/** What Dataverse keeps in `clientdata`: a definition and the connection references its actions name; an exported flow has no `schemaVersion`. */
export interface ClientData {
  readonly properties: {
    readonly connectionReferences: ConnectionReferences
    readonly definition: Definition
  }
  readonly schemaVersion?: string
}
