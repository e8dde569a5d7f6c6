// Modules of Node that take long to load, had when they are first used: most calls after a cold start need none of them.

export const cryptography = () => process.getBuiltinModule('node:crypto')

export const compression = () => process.getBuiltinModule('node:zlib')
