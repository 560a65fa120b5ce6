/** A page with nothing on it. */
export default function Empty() {
  return null;
}
