// A certificate for this machine, made for one run of the tests.
import { execFile } from 'node:child_process';
import { X509Certificate, createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const kCertificate = 'certificate.pem';
export const kKey = 'key.pem';

// Puts it into the folder. Its key's fingerprint: by it Chromium can be told to trust this one.
export async function makeCertificate(folder: string): Promise<string> {
  const path = join(folder, kCertificate);
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const whose = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  const where = ['-keyout', join(folder, kKey), '-out', path];
  await promisify(execFile)('openssl', ['req', ...kind, ...whose, ...where]);
  const { publicKey } = new X509Certificate(await readFile(path));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
