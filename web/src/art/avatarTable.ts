// The table that describes the avatar sheet (assets/avatars/avatars.json).

export interface Ramp {
  // Number of the slot in the sheet's pixels.
  slot: number;
  // First row of the palette and how many rows there are to choose from.
  first: number;
  count: number;
}

export interface AvatarTable {
  frame: { width: number; height: number; anchor_x: number; anchor_y: number };
  styles: number;
  style_names: string[];
  facings: string[];
  columns: string[];
  encoding: { slot_step: number; shade_step: number; shades: number };
  ramps: Record<string, Ramp>;
  shadow: { radius_x: number; radius_y: number; alpha: number };
}
