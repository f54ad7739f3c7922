import type {Assets} from './assets/assets.ts'
import type {Authority, AuthorityOptions, Token} from './auth/authority.ts'
import type {Access, Grant} from './auth/grants.ts'
import type {PasswordCost} from './auth/passwords.ts'
import type {Role} from './auth/roles.ts'
import type {Datasets} from './datasets.ts'
import type {Retention} from './history/retention.ts'
import type {Deliveries} from './hooks/deliveries.ts'
import type {EventStreams} from './live/event-stream.ts'
import type {LiveQueries} from './live/live-queries.ts'
import type {LongAnswers} from './long-answers.ts'
import type {Metrics} from './metrics/metrics.ts'
import type {BeforeRelease} from './releases/preparation.ts'
import type {Releases} from './releases/releases.ts'
import type {Accounts} from './store/accounts.ts'
import type {Administration} from './store/administration.ts'
import type {AuditLog} from './store/audit.ts'
import type {Hooks} from './store/hooks.ts'
import type {Store} from './store/store.ts'
import type {LakeTexts} from './texts.ts'
import type {Exports} from './threads/exports.ts'
import type {Threads} from './threads/pool.ts'
import type {WorkLine} from './work-line.ts'

/** What `createLake` is told. Everything from outside comes in here: nothing in the lake reads the environment. */
export type LakeOptions = {
  /** Folder of the SQLite file and the asset files. */
  folder: string
  /** Names of the datasets served (`production`). */
  datasets?: readonly string[] | undefined
  /** The project id that clients use in paths (`lake`); it is never checked against a header (see README). */
  projectId?: string | undefined
  /** Where browsers reach the lake (http://localhost:3333, no trailing slash); asset URLs start with it. */
  publicUrl?: string | undefined
  /** Origins besides its own that may use the lake from a browser and receive sign-ins (none). */
  allowedOrigins?: readonly string[] | undefined
  /** Where the Studio is, for somebody who comes from a link and not from it (the first of the allowed origins). */
  studioUrl?: string | undefined
  /** Addresses and networks (`10.0.0.0/8`) of the proxies whose `X-Forwarded-For` is believed; none unless given. */
  trustedProxies?: readonly string[] | undefined
  /** Addresses and networks (`127.0.0.1`, `10.0.0.0/8`) to which webhooks may go though they are private; none unless given. */
  webhookNetworks?: readonly string[] | undefined
  /** Tokens for programs; none by default. */
  tokens?: readonly Token[] | undefined
  /** The roles that people can have, in place of administrator, editor and viewer (see auth/roles.ts). */
  roles?: readonly Role[] | undefined
  /** What everybody may do without a token: by default to read published documents. */
  anonymousGrants?: readonly Grant[] | undefined
  /** The words on the lake's own pages, in place of English ones (see texts.ts). */
  texts?: LakeTexts | undefined
  /** Largest JSON body accepted, in bytes (10 MiB). */
  maxBodyBytes?: number | undefined
  /** Largest asset accepted, in bytes (256 MiB). */
  maxAssetBytes?: number | undefined
  /** How long the query of an anonymous reader may take, in ms (3000); those who are signed in have ten times as long. */
  maxQueryMs?: number
  /** How many threads answer queries (3, which is the least too). */
  threads?: number | undefined
  /**
   * What all that grows with what is asked may take, in MiB, all threads together; 683 for each thread (2,048), and at least 86
   * (256). The engine itself and pictures under work come on top, about 150 MiB.
   */
  memoryMb?: number | undefined
  /** How long the audit log keeps its entries, in days (730). */
  auditDays?: number | undefined
  /** What hashing a password costs. Tests lower it, nobody else. */
  passwordCost?: PasswordCost
  /** What else is to change when a release publishes a version (nothing). */
  beforeRelease?: BeforeRelease | undefined
  /** The clock, in ms since the epoch. */
  now?: () => number
  /** For how many days history is kept (all of it, for good). */
  historyDays?: number | undefined
  /** A new random id, as Sanity makes them (22 letters and digits). */
  createId?: () => string
}

/** What every route gets. */
export type LakeContext = {
  store: Store
  /** People, and what belongs to them. */
  accounts: Accounts
  /** Tokens and origins that administrators have made. */
  administration: Administration
  datasets: Datasets
  /** Who did what. */
  audit: AuditLog
  /** Webhooks, and their deliveries. */
  hooks: Hooks
  deliveries: Deliveries
  options: {
    [Name in keyof Omit<LakeOptions, keyof AuthorityOptions>]-?: Exclude<LakeOptions[Name], undefined>
  }
  /** Who may do what. */
  authority: Authority
  /** Asset files, and the line in which image work waits. */
  assets: Assets
  /** Server-sent events of all open connections. */
  streams: EventStreams
  /** Where queries are answered. */
  threads: Threads
  /** The order in which strangers' queries are answered. */
  turns: WorkLine
  /** Documents on their way out. */
  exports: Exports
  /** Long answers on their way. */
  longAnswers: LongAnswers
  /** What is counted for the operator. */
  metrics: Metrics
  /** Forgets history that is older than it is kept. */
  retention: Retention
  /** Leads releases on. */
  releases: Releases
  /** The queries whose answers somebody holds, for `syncTags` and live events. */
  live: LiveQueries
}

/** Who asks. */
export type Identity = {
  id: string
  name: string
  email: string | null
  kind: 'person' | 'token' | 'anonymous'
  /** The name of a person's role, or of the one whose grants a token has; null for none. */
  role: string | null
  access: Access
  /** A person, or a token that reads more than a stranger: has more time and room than strangers do. */
  isTrusted: boolean
}

/** Hono's variables, set by the middleware in app.ts. */
export type LakeEnv = {Variables: {identity: Identity}}
