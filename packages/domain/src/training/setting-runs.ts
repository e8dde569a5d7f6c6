// The runs on which a setting counts people, as its own row keeps them.
import { type Instant, londonDate } from '../time.ts'
import type { SettingTraining } from './model.ts'

/** Those that are not over, with everybody whom the setting has there, a place or not. */
export const runsToCome = ({ runs }: Pick<SettingTraining, 'runs'>, now: Instant) =>
  Object.entries(runs).flatMap(([runId, { people, endsOn }]) => (endsOn >= londonDate(now) ? [{ runId, people }] : []))
