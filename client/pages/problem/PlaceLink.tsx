import type { SourcePlace } from '#contract/submission.ts';
import styles from './PlaceLink.module.css';

interface PlaceLinkProps {
  readonly place: SourcePlace;
  readonly onPlace: (place: SourcePlace) => void;
  /** Default: line and column. */
  readonly words?: string;
}

/** A place in the source; pressing it puts the editor's cursor there. */
export function PlaceLink({ place, onPlace, words }: PlaceLinkProps) {
  return (
    <button type="button" className={styles.link} onClick={() => onPlace(place)}>
      {words ?? `line ${place.line}, column ${place.column}`}
    </button>
  );
}
