// Whether the page is as narrow as a phone; the stylesheets have the same border.
import { useEffect, useState } from 'preact/hooks';

const kNarrow = '(max-width: 40rem)';

export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(kNarrow).matches);
  useEffect(() => {
    const list = matchMedia(kNarrow);
    const follow = (): void => setNarrow(list.matches);
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, []);
  return narrow;
}
