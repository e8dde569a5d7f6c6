// Reads a file in a worker: its progress, its result, and a way to stop.

import type { ParsedFile } from '@senco/domain/register/imports/parse-file'
import { useEffect, useRef, useState } from 'react'
import type { ParseAnswer, ParseRequest } from './parse-messages.ts'

export type Reading =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly done: number; readonly total: number }
  | { readonly state: 'read'; readonly parsed: ParsedFile; readonly fileName: string }
  | { readonly state: 'failed'; readonly words: string }

export const useParser = () => {
  const worker = useRef<Worker>(undefined)
  const [reading, setReading] = useState<Reading>({ state: 'idle' })
  const stop = (): void => {
    worker.current?.terminate()
    worker.current = undefined
  }
  useEffect(() => () => worker.current?.terminate(), [])
  const start = (request: ParseRequest): void => {
    stop()
    setReading({ state: 'reading', done: 0, total: request.file.size })
    const started = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    started.onmessage = ({ data }: MessageEvent<ParseAnswer>) => {
      // First the file is read, then its rows: one bar for both, that never goes back.
      if (data.kind === 'progress')
        return setReading({
          state: 'reading',
          done: data.stage === 'rows' ? data.total + data.done : data.done,
          total: data.total * 2,
        })
      stop()
      if (data.kind === 'problem') return setReading({ state: 'failed', words: data.words })
      setReading({ state: 'read', parsed: data.parsed, fileName: request.file.name })
    }
    started.onerror = () => {
      stop()
      setReading({
        state: 'failed',
        words: 'This browser could not read the file. Try another browser, or a smaller file.',
      })
    }
    started.postMessage(request)
  }
  const cancel = (): void => {
    stop()
    setReading({ state: 'idle' })
  }
  return { reading, start, cancel }
}
