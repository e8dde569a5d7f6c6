// Planning a term or a year of meetings in one go, on the wire.

export const years = {}
