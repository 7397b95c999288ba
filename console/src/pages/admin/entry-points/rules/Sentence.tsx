import type { Piece } from '../../model/rules';
import styles from './Rules.module.css';

/** A sentence about settings: what was chosen stands out, what is missing even more. */
export function Sentence({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, tone }, at) =>
        // Pieces have nothing but their place.
        tone === 'plain' ? (
          text
        ) : (
          <strong key={at} className={tone === 'missing' ? styles['missing'] : undefined}>
            {text}
          </strong>
        ),
      )}
    </>
  );
}
