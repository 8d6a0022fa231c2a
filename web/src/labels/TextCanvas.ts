// Draws text on a canvas of its own and hands back the pixels.
import type { RasterImage } from '../bridge/bridgeTypes';

// The page's font (ui/style.css has the same list). Emoji come from the system's emoji font.
const kFamily =
  'system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif, ' +
  '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"';

export interface TextSize {
  // How far the pen moves.
  advance: number;
  // What the ink covers, from the pen on the baseline; all positive when outwards.
  left: number;
  right: number;
  up: number;
  down: number;
}

export class TextCanvas {
  private readonly context: OffscreenCanvasRenderingContext2D;

  // Throws when the browser has no 2D canvas.
  constructor() {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('The browser cannot draw text.');
    this.context = context;
  }

  measure(text: string, pixelSize: number, weight: number): TextSize {
    this.setFont(pixelSize, weight);
    const size = this.context.measureText(text);
    return {
      advance: size.width,
      left: size.actualBoundingBoxLeft,
      right: size.actualBoundingBoxRight,
      up: size.actualBoundingBoxAscent,
      down: size.actualBoundingBoxDescent,
    };
  }

  // White text with the pen at (penX, penY) of a picture of this size.
  draw(
    text: string,
    font: { pixelSize: number; weight: number },
    box: { width: number; height: number; penX: number; penY: number },
  ): RasterImage {
    const { width, height } = box;
    this.context.canvas.width = width;
    this.context.canvas.height = height;
    // Resizing the canvas has reset all of this.
    this.setFont(font.pixelSize, font.weight);
    this.context.fillStyle = 'white';
    this.context.fillText(text, box.penX, box.penY);
    return { width, height, rgba: this.context.getImageData(0, 0, width, height).data };
  }

  private setFont(pixelSize: number, weight: number): void {
    this.context.font = `${weight} ${pixelSize}px ${kFamily}`;
    this.context.textBaseline = 'alphabetic';
    this.context.textAlign = 'left';
  }
}
