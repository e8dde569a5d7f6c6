// Pence as people write them: £30, £12.50, nothing.

export const pounds = (pence: number): string =>
  pence % 100 === 0 ? `£${pence / 100}` : `£${Math.trunc(pence / 100)}.${String(pence % 100).padStart(2, '0')}`
