// One row a part of the look: back, what is chosen, next.
import type { JSX } from 'preact';
import type { App } from '../App';
import type { AvatarArt } from '../art/avatarArt';
import { shadesOf } from '../art/composeAvatar';
import { choiceOf, choicesOf, kLookParts, withChoice } from '../art/look';
import type { Look, LookPart } from '../art/look';
import { BackIcon, NextIcon } from './icons';

const kPartNames: Record<LookPart, string> = {
  style: 'Style',
  skin: 'Skin',
  hair: 'Hair',
  top: 'Top',
  bottom: 'Bottom',
  shoes: 'Shoes',
  accessory: 'Extra',
};

export function LookPicker({ app }: { app: App }): JSX.Element {
  const art = app.state.art.value;
  const look = app.state.look.value;
  return (
    <fieldset class="picker">
      <legend class="unseen">Your look</legend>
      {kLookParts.map((part) => (
        <PartRow key={part} app={app} part={part} art={art} look={look} />
      ))}
    </fieldset>
  );
}

interface RowProps {
  app: App;
  part: LookPart;
  art: AvatarArt | null;
  look: Look | null;
}

function PartRow({ app, part, art, look }: RowProps): JSX.Element {
  const count = art ? choicesOf(art.table, part) : 1;
  const choice = art && look ? choiceOf(art.table, look, part) : 0;
  const move = (by: number): void => {
    if (art && look) app.state.look.value = withChoice(art.table, look, part, choice + by);
  };
  const name = kPartNames[part];
  return (
    <div class="part" role="group" aria-label={name}>
      <span class="part-name">{name}</span>
      <button
        type="button"
        class="arrow"
        aria-label={`${name}: back`}
        disabled={!art}
        onClick={() => move(-1)}
      >
        <BackIcon />
      </button>
      <span class="part-choice" aria-live="polite">
        {part === 'style' ? (
          <span class="style-name">{art?.table.style_names[choice] ?? '…'}</span>
        ) : (
          <Swatch shades={art ? shadesOf(art, part, choice) : []} />
        )}
        <span class="unseen">{`${choice + 1} of ${count}`}</span>
      </span>
      <button
        type="button"
        class="arrow"
        aria-label={`${name}: next`}
        disabled={!art}
        onClick={() => move(1)}
      >
        <NextIcon />
      </button>
    </div>
  );
}

// The three shades that carry a colour, as the avatar shows them.
function Swatch({ shades }: { shades: string[] }): JSX.Element {
  return (
    <span class="swatch">
      {shades.slice(1).map((color) => (
        <i key={color} style={{ backgroundColor: color }} />
      ))}
    </span>
  );
}
