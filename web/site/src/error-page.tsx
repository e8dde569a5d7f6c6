// The page a browser sees when something is refused or fails on a page or form.

/** A whole HTML document; `message` is plain text. */
export const errorPage = ({ status, message }: { status: number; message: string }): string =>
  `<!doctype html><html lang="en-GB"><title>${status}</title><p>${message}</p></html>`
