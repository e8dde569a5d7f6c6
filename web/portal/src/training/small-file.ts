// A photo from a phone is ten times what we can keep: it is drawn smaller here, before it is sent.

const widths = [1600, 1200, 900, 700] as const

const drawn = async (picture: ImageBitmap, width: number): Promise<Blob | null> => {
  const canvas = document.createElement('canvas')
  const scale = Math.min(1, width / Math.max(picture.width, picture.height))
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8))
}

/** The bytes of a file; of a picture that is too large, a smaller one. A file that stays too large is refused later. */
export const smallEnough = async (file: File, most: number): Promise<Uint8Array> => {
  if (file.size > most && file.type.startsWith('image/')) {
    const picture = await createImageBitmap(file)
    for (const width of widths) {
      const smaller = await drawn(picture, width)
      if (smaller !== null && smaller.size <= most) return new Uint8Array(await smaller.arrayBuffer())
    }
  }
  return new Uint8Array(await file.arrayBuffer())
}

export const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}
