// fetch() that reports how many bytes came and says in a sentence what went wrong.
import { t } from '../language/english/page';
import type { ProgressTask } from './Progress';

// What to tell the user when a part of the page could not be loaded.
export class LoadError extends Error {}

// The response's body counts its bytes while it is read. Throws LoadError.
export async function fetchCounted(url: URL, task?: ProgressTask): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new LoadError(t('noAnswerFor', { path: url.pathname }));
  }
  if (!response.ok) {
    throw new LoadError(t('answeredFor', { status: String(response.status), path: url.pathname }));
  }
  if (!response.body || !task) return response;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      task.add(chunk.length);
      controller.enqueue(chunk);
    },
    flush: () => task.finish(),
  });
  return new Response(response.body.pipeThrough(counter), { headers: response.headers });
}

export async function fetchBytes(url: URL, task?: ProgressTask): Promise<Uint8Array> {
  const response = await fetchCounted(url, task);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new LoadError(t('brokeFor', { path: url.pathname }));
  }
}
