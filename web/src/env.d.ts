// What the build makes importable besides files: see build/clientModule.ts.
declare module 'virtual:atrium-client' {
  export const wasmUrl: string;
  // Bytes before compression, to know how far the download is.
  export const wasmBytes: number;
}

declare module 'virtual:atrium-client/glue' {
  const createAtrium: (options: object) => Promise<unknown>;
  export default createAtrium;
}
