// Made by vite.config.ts from the contract: `viewSetting` -> `GET /api/register/settings/{settingId}`.
declare module 'virtual:operation-routes' {
  export const routes: Readonly<Record<string, string>>
}
