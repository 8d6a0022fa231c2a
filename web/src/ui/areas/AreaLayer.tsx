// What one may ask for where one stands, and the websites beside the world.
import type { JSX } from 'preact';
import type { Areas, Offer } from '../../areas/Areas';
import { t } from '../../language/english/areas';
import { SidePanel } from './SidePanel';
import './areas.css';

export function AreaLayer({ areas, touch }: { areas: Areas; touch: boolean }): JSX.Element {
  const offers = areas.offers.value;
  const sites = areas.sites.value;
  const key = touch ? null : offers.find(({ byKey }) => byKey);
  return (
    <>
      {offers.length > 0 && (
        <div class="offers" role="status">
          {offers.map((offer) => (
            <OfferButton
              key={offer.website.url}
              offer={offer}
              hasKey={offer === key}
              onTake={() => areas.take(offer)}
            />
          ))}
        </div>
      )}
      <SidePanel sites={sites} onClose={(site) => areas.close(site)} />
    </>
  );
}

interface OfferProps {
  offer: Offer;
  hasKey: boolean;
  onTake: () => void;
}

function OfferButton({ offer, hasKey, onTake }: OfferProps): JSX.Element {
  const { website } = offer;
  const host = new URL(website.url).host;
  return (
    <button type="button" class="offer" onClick={onTake} data-testid="offer">
      {hasKey && <kbd>{t('key')}</kbd>}
      <span>{website.message || t('open', { host })}</span>
      {website.newTab && <span class="soft">{t('newTab', { host })}</span>}
    </button>
  );
}
