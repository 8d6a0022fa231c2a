// The server knows its own paths, not the prefix under which a proxy may show them.
export function urlOf(path: string): URL {
  return new URL(path.replace(/^\//, ''), document.baseURI);
}
