// Whether the part of a page that sent something is still there when the answer comes.
import { type RefObject, useEffect, useRef } from 'react'

export const useAlive = (): Readonly<RefObject<boolean>> => {
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  return alive
}
