// Fetches, compiles and starts the WebAssembly core while it streams in.
import { wasmBytes, wasmUrl } from 'virtual:atrium-client';
import type { ProgressTask } from '../util/Progress';
import { fetchCounted } from '../util/fetchCounted';
import type { CoreImports, CoreModule } from './bridgeTypes';

// Begins at once; the glue code loads meanwhile. Throws a LoadError that names the file.
export function compileCore(task: ProgressTask): Promise<WebAssembly.Module> {
  task.expect(wasmBytes);
  return fetchCounted(new URL(wasmUrl, document.baseURI), task).then((response) =>
    WebAssembly.compileStreaming(response),
  );
}

export async function startCore(
  compiled: Promise<WebAssembly.Module>,
  canvas: HTMLCanvasElement,
  imports: CoreImports,
): Promise<CoreModule> {
  const [{ default: createAtrium }, module] = await Promise.all([
    import('virtual:atrium-client/glue'),
    compiled,
  ]);
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      wasmImports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object => {
      // Emscripten never rejects by itself when this fails.
      WebAssembly.instantiate(module, wasmImports).then(
        (instance) => done(instance, module),
        reject,
      );
      return {};
    };
    createAtrium({ canvas, atriumHost: imports, instantiateWasm }).then(
      (core) => resolve(core as CoreModule),
      reject,
    );
  });
}
