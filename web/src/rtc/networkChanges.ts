// When this machine is on another network than before: connections need other ways then.

interface NetworkInformation extends EventTarget {
  // 'wifi', 'cellular' and so on; only where the browser tells.
  readonly type?: string;
}

export function watchNetwork(onChange: () => void): void {
  window.addEventListener('online', onChange);
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  if (!connection) return;
  let { type } = connection;
  // Said for every guess about the speed, too.
  connection.addEventListener('change', () => {
    if (connection.type === type) return;
    type = connection.type;
    onChange();
  });
}
