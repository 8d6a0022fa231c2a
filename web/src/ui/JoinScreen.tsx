// The door: who one is and what one looks like, while the world loads behind it.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import { t } from '../language/english/page';
import { nameHint } from '../session/nameHint';
import { AvatarPreview } from './AvatarPreview';
import { DeviceButtons, DeviceProblem } from './DeviceButtons';
import { LoadingBar } from './LoadingBar';
import { Wardrobe } from './Wardrobe';
import { DiceIcon, Logo, RedoIcon, SettingsIcon, UndoIcon } from './icons';
import { lazily } from './lazily';

const DoorPreview = lazily(async () => (await import('./DoorPreview')).DoorPreview);

export function JoinScreen({ app }: { app: App }): JSX.Element {
  const { state } = app;
  const { submit, field } = useJoinForm(app);
  const isInside = state.connection.value.phase === 'online';
  return (
    <main class="door">
      <form class="card door-card" onSubmit={submit} noValidate>
        <Header app={app} />
        <div class="door-look">
          <AvatarPreview app={app} />
          <LookSteps app={app} />
        </div>
        <div class="door-fields">
          <NameField app={app} field={field} />
          <Wardrobe app={app} />
          <DevicesField app={app} />
        </div>
        <footer class="door-foot">
          <LoadingBar app={app} />
          <button type="submit" class="button strong wide" disabled={!state.look.value}>
            {t(isInside ? 'save' : 'enter')}
          </button>
          {isInside && (
            <button type="button" class="button quiet wide" onClick={() => app.closeDoor()}>
              {t('leaveAsItWas')}
            </button>
          )}
        </footer>
      </form>
    </main>
  );
}

function Header({ app }: { app: App }): JSX.Element {
  const space = app.state.space.value;
  return (
    <header class="door-head">
      <Logo />
      <div>
        <h1>{space?.name === undefined || space.name === '' ? 'Atrium' : space.name}</h1>
        <p class="soft">{peopleSentence(space?.people ?? null)}</p>
      </div>
    </header>
  );
}

function LookSteps({ app }: { app: App }): JSX.Element {
  const { art, looks } = app.state;
  return (
    <div class="look-steps">
      <StepButton label={t('undo')} can={looks.canUndo.value} onClick={() => looks.undo()}>
        <UndoIcon />
      </StepButton>
      <button
        type="button"
        class="button quiet"
        disabled={!art.value}
        onClick={() => app.shuffleLook()}
      >
        <DiceIcon />
        {t('surprise')}
      </button>
      <StepButton label={t('redo')} can={looks.canRedo.value} onClick={() => looks.redo()}>
        <RedoIcon />
      </StepButton>
    </div>
  );
}

interface StepProps {
  label: string;
  can: boolean;
  onClick: () => void;
  children: preact.ComponentChildren;
}

function StepButton({ label, can, onClick, children }: StepProps): JSX.Element {
  return (
    <button
      type="button"
      class="button quiet"
      aria-label={label}
      title={label}
      disabled={!can}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function peopleSentence(people: number | null): string {
  return people === null || people === 0 ? t('invitation') : t('people', { count: people });
}

function NameField({ app, field }: { app: App; field: FieldRef }): JSX.Element {
  const { state } = app;
  const problem = state.nameProblem.value;
  return (
    <label class="field">
      <span>{t('yourName')}</span>
      <input
        ref={field}
        name="name"
        type="text"
        autocomplete="nickname"
        autocapitalize="words"
        enterkeyhint="go"
        spellcheck={false}
        dir="auto"
        // Bounds what is pasted; the hint says it when the name itself is too long.
        maxLength={128}
        placeholder={t('namePlaceholder')}
        value={state.name.value}
        aria-invalid={problem !== ''}
        aria-describedby="name-problem"
        onInput={(event) => {
          state.name.value = event.currentTarget.value;
          state.nameProblem.value = '';
        }}
      />
      <span id="name-problem" class="problem" role="alert">
        {problem}
      </span>
    </label>
  );
}

// Nothing is asked for before somebody wants it: the browser's question comes with the click.
function DevicesField({ app }: { app: App }): JSX.Element {
  const { mic, camera } = app.talk.media;
  const isOn = mic.value !== null || camera.value !== null;
  return (
    <div class="field" role="group" aria-labelledby="devices-title">
      <span id="devices-title">{t('toTalk')}</span>
      <div class="devices">
        <DeviceButtons app={app} wide />
        <button
          type="button"
          class="button quiet device-choice"
          aria-label={t('chooseDevices')}
          title={t('chooseDevices')}
          onClick={() => app.openDialog('settings')}
        >
          <SettingsIcon />
        </button>
      </div>
      {isOn && <DoorPreview app={app} />}
      <DeviceProblem app={app} />
    </div>
  );
}

interface FieldRef {
  current: HTMLInputElement | null;
}

function useJoinForm(app: App): { submit: (event: Event) => void; field: FieldRef } {
  const field = useRef<HTMLInputElement>(null);
  const { state } = app;
  // On touch screens the keyboard would cover the card before one has seen it.
  useEffect(() => {
    if (!state.touch.value) field.current?.select();
  }, []);
  // A server's refusal brings people back here: to the field it is about.
  const problem = state.nameProblem.value;
  useEffect(() => {
    if (problem !== '') field.current?.focus();
  }, [problem]);
  const submit = (event: Event): void => {
    event.preventDefault();
    state.nameProblem.value = nameHint(state.name.value);
    if (state.nameProblem.value !== '') field.current?.focus();
    else if (state.look.value) app.join(state.name.value, state.look.value);
  };
  return { submit, field };
}
