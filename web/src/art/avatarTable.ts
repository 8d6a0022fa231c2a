// The table that describes the avatars' parts (assets/avatars/avatars.json), as far as the page is
// concerned: the core puts them together.

export interface Ramp {
  name: string;
  // First row of the palette and how many rows there are to choose from.
  first: number;
  count: number;
}

export interface Category {
  name: string;
  // The ramp whose colours it chooses.
  slot: string;
  shapes: { name: string }[];
}

export interface AvatarTable {
  frame: { width: number; height: number; anchor_x: number; anchor_y: number };
  facings: string[];
  poses: string[];
  ramps: Ramp[];
  // In the order of a look's bytes.
  categories: Category[];
  shadow: { radius_x: number; radius_y: number; alpha: number };
}
