// Gestures, as oneself would make them, and reactions, in a ring around the own avatar. Whoever holds
// the key points at one and lets go; without pointing it stays, for the arrows, a click or a tap.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import reactionsUrl from '../../../assets/avatars/reactions.png?url';
import type { App } from '../App';
import { watchRelease } from '../input/keyboard';
import { t } from '../language/english/emotes';
import { kExpressions, kGestures, kReactions, keyOf } from '../talk/gestures';
import type { Expression } from '../talk/gestures';
import { AvatarThumb } from './AvatarThumb';
import { sectorAt, sectorOfKey } from './wheelSectors';
import './wheel.css';

export function EmoteWheel({ app }: { app: App }): JSX.Element {
  const wheel = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const choose = (sector: number | null): void => {
    if (sector === null) wheel.current?.focus();
    else wheel.current?.querySelectorAll('button')[sector]?.focus();
  };
  const done = (sector: number | null): void => {
    app.openWheel(false);
    if (sector !== null) app.emote(kExpressions[sector]?.emote);
  };
  useFocusInside(wheel);
  useEffect(() => watchRelease('KeyQ', () => chosen !== null && done(chosen)), [chosen]);
  return (
    <div
      class="wheel-veil"
      onPointerMove={(event) => choose(sectorUnder(event, kExpressions.length))}
      onClick={() => done(null)}
    >
      <div
        ref={wheel}
        class="wheel"
        role="menu"
        tabIndex={-1}
        aria-label={t('menu')}
        onClick={({ target, currentTarget }) => target === currentTarget && done(chosen)}
        onKeyDown={(event) => {
          const next = sectorOfKey(event.key, chosen, kExpressions.length);
          if (event.key === 'Escape' || event.key === 'Tab') done(null);
          else if (next === null) return;
          else choose(next);
          event.preventDefault();
        }}
        onFocusOut={() => setChosen(null)}
      >
        {kExpressions.map((expression, i) => (
          <button
            key={expression.emote}
            type="button"
            class="wheel-item"
            role="menuitem"
            tabIndex={-1}
            aria-label={t(expression.emote)}
            style={{ '--turn': `${i / kExpressions.length}turn` }}
            onFocus={() => setChosen(i)}
            onClick={() => done(i)}
          >
            <Picture app={app} expression={expression} />
          </button>
        ))}
        <Middle expression={kExpressions[chosen ?? -1]} />
      </div>
    </div>
  );
}

function sectorUnder({ clientX, clientY }: PointerEvent, count: number): number | null {
  return sectorAt(clientX - innerWidth / 2, clientY - innerHeight / 2, count);
}

// Keys go to the wheel while it is there, and then to whatever had them before.
function useFocusInside(wheel: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    wheel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}

function Middle({ expression }: { expression: Expression | undefined }): JSX.Element | null {
  if (!expression) return null;
  const key = keyOf(expression);
  return (
    <p class="wheel-name" aria-hidden="true">
      {t(expression.emote)}
      {key !== null && <kbd>{key}</kbd>}
    </p>
  );
}

function Picture({ app, expression }: { app: App; expression: Expression }): JSX.Element | null {
  const look = app.state.look.value;
  const gesture = kGestures.find(({ emote }) => emote === expression.emote);
  if (gesture) {
    return look && <AvatarThumb app={app} look={look} pose={gesture.pose} top={4} height={32} />;
  }
  const symbol = kReactions.indexOf(expression);
  return (
    <i
      class="wheel-symbol"
      style={{
        backgroundImage: `url(${reactionsUrl})`,
        backgroundSize: `${kReactions.length * 100}% 100%`,
        backgroundPosition: `${(symbol / (kReactions.length - 1)) * 100}% 0`,
      }}
    />
  );
}
