// A dialog over everything: a title, a way out, and what is in it.
import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../language/english/dialog';
import { CloseIcon } from './worldIcons';
import './dialog.css';

export interface DialogProps {
  title: string;
  // For the stylesheet.
  kind: string;
  onClose: () => void;
  children: ComponentChildren;
}

export function Dialog({ title, kind, onClose, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={`card dialog ${kind}`}
      aria-labelledby={`${kind}-title`}
      onClose={onClose}
    >
      <header>
        <h2 id={`${kind}-title`}>{title}</h2>
        <button type="button" class="arrow" aria-label={t('close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {children}
    </dialog>
  );
}
