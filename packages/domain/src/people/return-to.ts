// Where a sign-in may lead: a page of the portal and nowhere else.

const portal = /^\/portal(?:\/[\w./~-]*)?(?:\?[\w.~%&=+:,-]*)?(?:#[\w./~-]*)?$/

/** The path when it is one of the portal's own pages, else the portal's front page. */
export const safeReturnTo = (path: string | undefined): string =>
  path !== undefined && path.length <= 500 && portal.test(path) && !/\/\.*\/|\/\.\.?(?:$|[?#])/.test(path)
    ? path
    : '/portal'
