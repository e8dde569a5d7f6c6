// A font that bundling puts into the function as bytes.
declare module '*.ttf' {
  const bytes: Uint8Array
  // biome-ignore lint/style/noDefaultExport: this is how a bundler hands over a file
  export default bytes
}
