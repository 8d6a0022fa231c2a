// A website beside the world, which makes room for it. Several have tabs.
import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Areas } from '../../areas/Areas';
import type { AreaWebsite } from '../../areas/mapAreas';
import { t } from '../../language/english/areas';
import { CloseIcon, OutIcon } from '../worldIcons';
import './areas.css';

// Scripts, forms and its own storage are what a website needs; leading the whole page elsewhere is
// not.
const kSandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox ' +
  'allow-presentation allow-downloads';
// With its own storage a page of ours could leave the sandbox.
const kSandboxOfOurs = kSandbox.replace('allow-same-origin ', '');

export function SidePanel({ areas }: { areas: Areas }): JSX.Element | null {
  const sites = areas.sites.value;
  const [chosen, choose] = useState<AreaWebsite | null>(null);
  const newest = sites.at(-1) ?? null;
  useEffect(() => choose(newest), [newest]);
  const shown = chosen && sites.includes(chosen) ? chosen : newest;
  useRoomBeside(shown);
  if (!shown) return null;
  const host = new URL(shown.url).host;
  return (
    <aside class="side-panel" aria-label={t('website')} data-testid="side-panel">
      <header class="side-head">
        {sites.length > 1 ? (
          sites.map((site) => (
            <button
              key={site.url}
              type="button"
              class="side-tab"
              aria-pressed={site === shown}
              onClick={() => choose(site)}
            >
              {new URL(site.url).host}
            </button>
          ))
        ) : (
          <span class="side-host">{host}</span>
        )}
        <a
          class="tool"
          href={shown.url}
          target="_blank"
          rel="noreferrer"
          aria-label={t('openTab')}
          title={t('openTab')}
        >
          <OutIcon />
        </a>
        {shown.closable && (
          <button
            type="button"
            class="tool"
            aria-label={t('close')}
            title={t('close')}
            onClick={() => areas.close(shown)}
          >
            <CloseIcon />
          </button>
        )}
      </header>
      {sites.map((site) => (
        <Frame key={site.url} site={site} hidden={site !== shown} />
      ))}
    </aside>
  );
}

function Frame({ site, hidden }: { site: AreaWebsite; hidden: boolean }): JSX.Element {
  const isOurs = new URL(site.url).origin === location.origin;
  return (
    <iframe
      class="side-frame"
      hidden={hidden}
      src={site.url}
      title={new URL(site.url).host}
      sandbox={isOurs ? kSandboxOfOurs : kSandbox}
      allow={site.policy}
      referrerpolicy="no-referrer"
    />
  );
}

// The world and all that lies over it leave this much of the window.
function useRoomBeside(site: AreaWebsite | null): void {
  useEffect(() => {
    const root = document.documentElement;
    root.classList.toggle('has-side', site !== null);
    root.style.setProperty('--side-percent', String(site?.percent ?? 0));
    return () => root.classList.remove('has-side');
  }, [site]);
}
