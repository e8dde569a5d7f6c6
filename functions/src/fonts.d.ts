// A font that bundling puts into the function as bytes.
declare module '*.ttf' {
  const bytes: Uint8Array
  export = bytes
}
