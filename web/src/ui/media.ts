// What the device and the person's settings say, followed while they change.

export function watchMedia(query: string, onChange: (matches: boolean) => void): void {
  const list = matchMedia(query);
  list.addEventListener('change', () => onChange(list.matches));
  onChange(list.matches);
}

// Calls back with the element's size in CSS pixels and the device pixels per CSS pixel; so does what
// it returns.
export function watchSize(
  element: Element,
  onChange: (width: number, height: number, ratio: number) => void,
): () => void {
  const report = (): void => {
    onChange(element.clientWidth, element.clientHeight, devicePixelRatio);
  };
  new ResizeObserver(report).observe(element);
  // Zooming the page or moving it to another screen changes the ratio, not always the size.
  const followRatio = (): void => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        report();
        followRatio();
      },
      { once: true },
    );
  };
  followRatio();
  report();
  return report;
}

export function hasWebGl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // Given back at once: browsers allow only a few.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

export function hasWebAssembly(): boolean {
  return typeof WebAssembly === 'object' && typeof WebAssembly.compileStreaming === 'function';
}
