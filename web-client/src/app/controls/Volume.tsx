import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import styles from './Volume.module.css';

type Props = { label: string; value: number; onChange: (value: number) => void; onDone?: () => void };

/** A slider for a value from 0 to 1. */
export function Volume({ label, value, onChange, onDone }: Props) {
  return (
    <Slider
      className={styles.volume ?? ''}
      minValue={0}
      maxValue={1}
      step={0.05}
      value={value}
      formatOptions={{ style: 'percent' }}
      onChange={onChange}
      {...(onDone && { onChangeEnd: onDone })}
    >
      <Label>{label}</Label>
      <SliderTrack className={styles.track ?? ''}>
        <i style={{ inlineSize: `${value * 100}%` }} aria-hidden />
        <SliderThumb className={styles.thumb ?? ''} />
      </SliderTrack>
    </Slider>
  );
}
