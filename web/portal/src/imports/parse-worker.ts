// Reads a file beside the page, so that the page stays responsive. Cancelling ends this worker.
import { authorityOf } from '@senco/domain/authority/authorities'
import { Refusal } from '@senco/domain/refusal'
import { parseFile } from '@senco/domain/register/imports/parse-file'
import type { ParseAnswer, ParseRequest } from './parse-messages.ts'

const answer = (message: ParseAnswer): void => self.postMessage(message)

self.onmessage = async ({ data }: MessageEvent<ParseRequest>) => {
  try {
    const parsed = await parseFile(data.file, {
      source: data.source,
      fileName: data.file.name,
      authority: authorityOf(data.authority),
      onProgress: ({ done, total, stage }) => answer({ kind: 'progress', done, total, stage }),
    })
    answer({ kind: 'parsed', parsed })
  } catch (error) {
    const words =
      error instanceof Refusal ? error.message : 'We could not read this file. Check that it is the right one.'
    answer({ kind: 'problem', words })
  }
}
