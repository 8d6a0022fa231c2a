// The parts that settings are made of.
import type { ComponentChildren, JSX } from 'preact';
import type { Signal } from '@preact/signals';

export function SettingsSection({
  title,
  children,
}: {
  title: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="settings-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export function SwitchField({
  label,
  hint,
  value,
}: {
  label: string;
  hint?: string;
  value: Signal<boolean>;
}): JSX.Element {
  return (
    <label class="switch-field">
      <input
        type="checkbox"
        role="switch"
        checked={value.value}
        onChange={(event) => {
          value.value = event.currentTarget.checked;
        }}
      />
      <span>
        {label}
        {hint !== undefined && <span class="soft">{hint}</span>}
      </span>
    </label>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  // When its words are not in the page's language.
  readonly lang?: string;
}

export function SelectField({
  label,
  hint,
  options,
  value,
}: {
  label: string;
  hint?: string;
  options: readonly Option[];
  value: Signal<string>;
}): JSX.Element {
  return (
    <label class="picker-field">
      <span>{label}</span>
      <select
        value={value.value}
        onChange={(event) => {
          value.value = event.currentTarget.value;
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && <span class="soft">{hint}</span>}
    </label>
  );
}
