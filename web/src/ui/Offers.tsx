// What one may ask for where one stands: the space bar takes the first that it may.
import type { JSX } from 'preact';
import type { App } from '../App';
import type { Offer } from '../areas/Areas';
import { t } from '../language/english/world';
import './offers.css';

interface Shown {
  key: string;
  text: string;
  // Where it leads, when that is not here.
  hint: string;
  byKey: boolean;
  onTake: () => void;
}

export function Offers({ app }: { app: App }): JSX.Element | null {
  const { conference, wheel, touch } = app.state;
  const offers = conference.value || wheel.value ? [] : offersIn(app);
  const first = touch.value ? undefined : offers.find(({ byKey }) => byKey);
  return (
    <div class="offers" role="status">
      {offers.map((offer) => (
        <button
          key={offer.key}
          type="button"
          class="offer"
          data-testid="offer"
          onClick={() => offer.onTake()}
        >
          {offer === first && <kbd>{t('space')}</kbd>}
          <span>{offer.text}</span>
          {offer.hint !== '' && <span class="soft">{offer.hint}</span>}
        </button>
      ))}
    </div>
  );
}

function offersIn(app: App): Shown[] {
  const areas = app.areas.current.value;
  const shown = (areas?.offers.value ?? []).map((offer) => ({
    ...wordsOf(offer),
    key: offer.website.url,
    byKey: offer.byKey,
    onTake: () => areas?.take(offer),
  }));
  if (!app.state.seatInReach.value) return shown;
  const onTake = (): void => app.sitDown();
  return [...shown, { key: '', text: t('sitDown'), hint: '', byKey: true, onTake }];
}

function wordsOf({ website }: Offer): { text: string; hint: string } {
  const { host } = new URL(website.url);
  return {
    text: website.message || t('openSite', { host }),
    hint: website.newTab ? t('inNewTab', { host }) : '',
  };
}
