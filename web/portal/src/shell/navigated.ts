// Whether this is the first page since the browser loaded the portal.
let navigated = false
export const wasNavigated = (): boolean => navigated
export const markNavigated = (): void => {
  navigated = true
}
