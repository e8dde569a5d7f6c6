// One variable of the environment.

/** @throws Error that names the variable when it is missing or empty. */
export const needed = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`The environment lacks ${name}`)
  return value
}
