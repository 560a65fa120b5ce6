import { useEffect, useState } from "react";

/** Counts seconds down to 0, by the clock, so that a sleeping phone does not count too slowly. */
export function useCountdown(fromSeconds: number): number {
  const [seconds, setSeconds] = useState(fromSeconds);
  useEffect(() => {
    const end = Date.now() + fromSeconds * 1000;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setSeconds(left);
      if (left === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [fromSeconds]);
  return seconds;
}
