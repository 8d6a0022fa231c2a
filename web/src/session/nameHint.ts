// Says what is wrong with a name while it is typed. The server decides (shared/protocol/
// name_rule.h); this only spares people the round trip.
import { t } from '../language/english/page';

export const kMaxNameCodePoints = 32;

export function tidyName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ');
}

// An empty string when the server will most likely take it.
export function nameHint(name: string): string {
  const tidy = tidyName(name);
  if (tidy === '') return t('nameMissing');
  // Code points, as the server counts; what people see as one may be several.
  const length = Array.from(tidy).length;
  if (length > kMaxNameCodePoints) {
    return t('nameTooLong', { count: length, most: kMaxNameCodePoints });
  }
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(tidy)) {
    return t('nameUnseenParts');
  }
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(tidy)) return t('nameUnseen');
  return '';
}
