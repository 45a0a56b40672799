import { create } from 'qrcode';
import { useMemo, type ReactNode } from 'react';
import classes from '../../signing/signing.module.css';

const quiet = 2;

/** A text as a code to be photographed, drawn as one path: it needs no image that the content policy would have to allow. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { path, size } = useMemo(() => {
    const { data, size: modules } = create(text, { errorCorrectionLevel: 'M' }).modules;
    const dark = [...data].flatMap((bit, index) =>
      bit ? [`M${(index % modules) + quiet} ${Math.floor(index / modules) + quiet}h1v1h-1z`] : [],
    );
    return { path: dark.join(''), size: modules + 2 * quiet };
  }, [text]);
  return (
    <svg className={classes.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
