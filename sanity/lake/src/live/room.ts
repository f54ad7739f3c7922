/** Something that grows and can let go of what it has held longest. */
type Tenant = {size(): number; dropOldest(): void}

/** Room that several share: whoever holds most gives way where all together hold too much. */
export type Room = {
  max: number
  /** Takes somebody in; what is answered makes room again, after they have grown. */
  join(tenant: Tenant): () => void
}

/** @param max what all tenants may hold together */
export function createRoom(max: number): Room {
  const tenants: Tenant[] = []

  function makeRoom(): void {
    while (tenants.reduce((sum, tenant) => sum + tenant.size(), 0) > max) {
      const fullest = tenants.reduce((one, other) => (other.size() > one.size() ? other : one))
      const before = fullest.size()
      fullest.dropOldest()
      if (fullest.size() >= before) return
    }
  }

  return {
    max,
    join(tenant) {
      tenants.push(tenant)
      return makeRoom
    },
  }
}
