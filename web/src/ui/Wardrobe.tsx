// What one wears: a part to change, its shapes as they look on oneself, and its colours.
//
// All three are radio buttons, so that arrow keys, touch and screen readers work as everywhere.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import type { AvatarArt } from '../art/avatarArt';
import { colorOf, kLookParts, rampOf, shapeOf, shapesOf, withColor, withShape } from '../art/look';
import type { Look, LookPart } from '../art/look';
import { cssColor } from '../art/paletteColors';
import { t } from '../language/english/page';
import { translated } from '../language/catalogue';
import { AvatarThumb } from './AvatarThumb';

const kThumbRows = 26;
// Where the difference is: the first row of the picture that is seen.
const kThumbTop: Record<LookPart, number> = {
  body: 3,
  eyes: 3,
  hair: 1,
  top: 17,
  bottom: 21,
  shoes: 21,
  hat: 0,
  glasses: 3,
  extra: 8,
};

export function Wardrobe({ app }: { app: App }): JSX.Element {
  const [part, setPart] = useState<LookPart>('hair');
  const art = app.state.art.value;
  const look = app.state.look.value;
  return (
    <fieldset class="wardrobe">
      <legend class="unseen">{t('yourLook')}</legend>
      <div class="wardrobe-parts" role="radiogroup" aria-label={t('whatToChange')}>
        {kLookParts.map((name) => (
          <label key={name} class="chip">
            <input
              type="radio"
              name="part"
              checked={name === part}
              onChange={() => setPart(name)}
            />
            <span>{t(name)}</span>
          </label>
        ))}
      </div>
      {art && look && <Choices app={app} art={art} look={look} part={part} />}
    </fieldset>
  );
}

interface ChoicesProps {
  app: App;
  art: AvatarArt;
  look: Look;
  part: LookPart;
}

function Choices(props: ChoicesProps): JSX.Element {
  const { art, look, part } = props;
  const isColored = shapeOf(art.table, look, part) > 0 || !isOptional(art, part);
  return (
    <>
      <Shapes {...props} />
      <Colors {...props} isColored={isColored} />
    </>
  );
}

// Its first shape is nothing at all.
function isOptional({ table }: AvatarArt, part: LookPart): boolean {
  return shapesOf(table, part)[0] === 'none';
}

// The art's own names are the English ones.
function shapeName(part: LookPart, name: string): string {
  const words = translated('wardrobe', `${part} ${name}`);
  return typeof words === 'string' ? words : name;
}

function Shapes({ app, art, look, part }: ChoicesProps): JSX.Element {
  const chosen = shapeOf(art.table, look, part);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(':checked')?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [part, chosen]);
  return (
    <div ref={list} class="shapes" role="radiogroup" aria-label={t('shapeOf', { part: t(part) })}>
      {shapesOf(art.table, part).map((name, shape) => (
        <label key={`${part}-${name}`} class="shape" title={shapeName(part, name)}>
          <input
            type="radio"
            name={`${part}-shape`}
            aria-label={shapeName(part, name)}
            checked={shape === chosen}
            onChange={() => app.wear(withShape(look, part, shape))}
          />
          <AvatarThumb
            app={app}
            look={withShape(look, part, shape)}
            top={kThumbTop[part]}
            height={kThumbRows}
          />
        </label>
      ))}
    </div>
  );
}

function Colors({
  app,
  art,
  look,
  part,
  isColored,
}: ChoicesProps & { isColored: boolean }): JSX.Element {
  const chosen = colorOf(art.table, look, part);
  const count = rampOf(art.table, part).count;
  const label = part === 'body' ? t('skinColor') : t('colorOf', { part: t(part) });
  return (
    <div class="colors" role="radiogroup" aria-label={label}>
      {Array.from({ length: count }, (_, color) => (
        <label key={color} class="color">
          <input
            type="radio"
            name={`${part}-color`}
            aria-label={t('color', { number: color + 1, all: count })}
            checked={color === chosen}
            disabled={!isColored}
            onChange={() => app.wear(withColor(look, part, color))}
          />
          <i style={{ backgroundColor: cssColor(art, part, color) }} />
        </label>
      ))}
    </div>
  );
}
