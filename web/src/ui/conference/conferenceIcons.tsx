// The icons of the conference view, in the style of the page's others.
import { icon } from '../icons';

export const GridIcon = icon('M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z');
export const StageIcon = icon('M4 5h11v14H4zM18 5h2v3h-2zM18 10.5h2v3h-2zM18 16h2v3h-2z');
