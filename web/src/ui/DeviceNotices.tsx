// What there is to say about the own devices and the shared screen.
import type { JSX } from 'preact';
import type { App } from '../App';
import { screenSentence, sentenceFor } from '../media/sentences';

export function DeviceNotices({ app }: { app: App }): JSX.Element {
  const { media, screen } = app.talk;
  const problem = media.problem.value
    ? sentenceFor(media.problem.value)
    : screenSentence(screen.problem.value);
  const notice = problem === '' && media.notice.value ? sentenceFor(media.notice.value) : '';
  return (
    <>
      <p class="problem device-problem" role="alert">
        {problem}
      </p>
      <p class="problem notice device-problem" role="status">
        {notice}
      </p>
    </>
  );
}
