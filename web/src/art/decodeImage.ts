// Pixels of an image file: exact for our own PNGs, by the browser's decoder for any other.
import type { RasterImage } from '../bridge/bridgeTypes';
import { t } from '../language/english/page';
import { LoadError } from '../util/fetchCounted';
import { decodePng } from './pngDecoder';

// Throws LoadError, with `name` in its sentence, when these bytes are no image.
export async function decodeImage(bytes: Uint8Array, name: string): Promise<RasterImage> {
  return (await decodePng(bytes)) ?? (await decodeByBrowser(bytes, name));
}

async function decodeByBrowser(bytes: Uint8Array, name: string): Promise<RasterImage> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes as BlobPart]), {
      premultiplyAlpha: 'none',
      colorSpaceConversion: 'none',
    });
  } catch {
    throw new LoadError(t('notAnImage', { path: name }));
  }
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new LoadError(t('cannotDraw'));
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, rgba: context.getImageData(0, 0, width, height).data };
}
