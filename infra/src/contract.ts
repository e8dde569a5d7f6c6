// The contract as the stacks see it: one entry a capability, whose operations are data to loop over.
import type { CapabilityName } from '@senco/contract/contract'
import type { Capability } from '@senco/contract/operation'

export type Contract = Readonly<Record<CapabilityName, Capability>>
