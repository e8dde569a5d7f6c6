// The papers of a meeting on the wire: agenda, minutes, digest, topics, what was read.

export const papers = {}
