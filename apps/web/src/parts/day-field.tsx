import { useEffect, useId, useState } from "react";
import { isDay, shortDay } from "../days.ts";

interface Props {
  readonly label: string;
  readonly value: string;
  /** undefined where the field was emptied. */
  readonly onDay: (day: string | undefined) => void;
}

/** A year is typed digit by digit: 0002, 0020, 0202, 2024. Only the last is meant. */
const OLDEST = "1000-01-01";

/**
 * A day to choose, spelled out beside its label: 05/01/2024 is a day of May or of January, as the browser pleases. What is
 * half typed stays in the field until it is a day.
 */
export function DayField({ label, value, onDay }: Props) {
  const [typed, setTyped] = useState(value);
  const id = useId();
  useEffect(() => setTyped(value), [value]);
  const type = (next: string) => {
    setTyped(next);
    if (isDay(next) && next >= OLDEST && next !== value) onDay(next);
  };
  const leave = () => {
    if (typed === "") onDay(undefined);
    if (typed === "" || typed < OLDEST) setTyped(value);
  };
  return (
    <div className="field day-field">
      <label htmlFor={id}>
        {label} <span className="day-words">{shortDay(value)}</span>
      </label>
      <input id={id} type="date" value={typed} onChange={(event) => type(event.target.value)} onBlur={leave} />
    </div>
  );
}
