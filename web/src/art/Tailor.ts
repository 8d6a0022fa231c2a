// Pictures of avatars, put together by the core: the world and the page dress them by one rule.
import type { RasterImage } from '../bridge/bridgeTypes';
import type { AvatarTable } from './avatarTable';
import type { Look } from './look';

export interface Pose {
  facing: string;
  pose: string;
}

// Facing and pose by their numbers in the table; null when the core cannot.
export type Dresser = (
  look: Look,
  facing: number,
  pose: number,
  size: { width: number; height: number },
) => RasterImage | null;

export class Tailor {
  constructor(
    private readonly table: AvatarTable,
    private readonly dress: Dresser,
  ) {}

  // Null for a facing or a pose that the art does not have.
  picture(look: Look, { facing, pose }: Pose): RasterImage | null {
    const facingNumber = this.table.facings.indexOf(facing);
    const poseNumber = this.table.poses.indexOf(pose);
    if (facingNumber < 0 || poseNumber < 0) return null;
    return this.dress(look, facingNumber, poseNumber, this.table.frame);
  }
}
