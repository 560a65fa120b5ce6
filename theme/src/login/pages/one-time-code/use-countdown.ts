import { useEffect, useState } from "react";

/**
 * Counts seconds down to 0, by the clock, so that a sleeping phone does not count too slowly. The page
 * comes from the server with 0: without scripts nobody would count.
 */
export function useCountdown(fromSeconds: number): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const end = Date.now() + fromSeconds * 1000;
    const count = () => {
      const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setSeconds(left);
      if (left === 0) clearInterval(timer);
    };
    const timer = setInterval(count, 1000);
    const begin = setTimeout(count, 0);
    return () => {
      clearInterval(timer);
      clearTimeout(begin);
    };
  }, [fromSeconds]);
  return seconds;
}
