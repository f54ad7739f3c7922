/**
 * What somebody signs in with beside the password. `secret` is the key of their app in base32, `lastStep` the time step (see
 * auth/second-factor.ts) of the last code that was accepted, `recoveryHashes` are the fingerprints of the recovery codes left.
 */
export type SecondFactor = {
  userId: string
  secret: string
  lastStep: number
  recoveryHashes: readonly string[]
}

export type SecondFactors = {
  /** The second factor of a person; null where they have none. */
  of(userId: string): Promise<SecondFactor | null>
  /** Adds one; false where the person has one already. */
  add(factor: SecondFactor): Promise<boolean>
  /** Takes it away with its recovery codes; false where there is none. */
  remove(userId: string): Promise<boolean>
  /** Uses the code of a time step up, and all before it; false where that has been done, or the factor is another now. */
  useStep(factor: SecondFactor, step: number): Promise<boolean>
  /** Uses a recovery code up; of two who try at once, one gets false. */
  useRecoveryCode(factor: SecondFactor, codeHash: string): Promise<boolean>
}
