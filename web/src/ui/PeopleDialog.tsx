// Everybody who is here: by zone, to be searched, walked up to and heard louder or less.
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { App } from '../App';
import type { Person } from '../bridge/bridgeTypes';
import { t } from '../language/english/people';
import { language } from '../language/language';
import { Dialog } from './Dialog';
import { icon } from './icons';
import { groupPeople } from './peopleGroups';
import { VolumeField } from './tiles/VolumeField';
import './people.css';

const PlaceIcon = icon(
  'M12 21c4-5 6-8 6-11a6 6 0 0 0-12 0c0 3 2 6 6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
);

export function PeopleDialog({ app }: { app: App }): JSX.Element {
  const [search, setSearch] = useState('');
  const people = app.state.people.value;
  const groups = groupPeople(people, search, language.value);
  return (
    <Dialog title={t('title')} kind="people" onClose={() => app.closeDialog()}>
      <input
        class="people-search"
        type="search"
        dir="auto"
        aria-label={t('search')}
        placeholder={t('search')}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <p class="soft" role="status">
        {groups.length === 0 ? t('nobody') : t('count', { count: people.length })}
      </p>
      {groups.map(({ zone, people: members }) => (
        <section key={zone} class="people-zone">
          <h3>
            <bdi>{zone === '' ? t('outside') : zone}</bdi>
          </h3>
          <ul>
            {members.map((person) => (
              <Row key={person.id} app={app} person={person} />
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

function Row({ app, person }: { app: App; person: Person }): JSX.Element {
  const { id, name, away, self } = person;
  const { hearing, peers } = app.talk;
  const isHeard = peers.value.some(({ avatar }) => avatar === id);
  const go = (): void => {
    app.closeDialog();
    app.walkToPerson(id);
  };
  return (
    <li class={away ? 'person away' : 'person'}>
      <bdi class="person-name">{name}</bdi>
      <span class="soft">{noteOf(person)}</span>
      {!self && (
        <button
          type="button"
          class="arrow"
          aria-label={t('walk', { name })}
          title={t('walk', { name })}
          onClick={go}
        >
          <PlaceIcon />
        </button>
      )}
      {isHeard && (
        <VolumeField
          label={t('volumeOf', { name })}
          most={2}
          value={hearing.volumes.value.get(name) ?? 1}
          onChange={(volume) => hearing.setVolume(name, volume)}
        />
      )}
    </li>
  );
}

function noteOf({ self, away, busy, near }: Person): string {
  if (self) return t('you');
  if (away) return t('away');
  if (busy) return t('busy');
  return near ? t('near') : '';
}
