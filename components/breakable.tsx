/** A long address breaks before `@` and `.`, never inside a word. */
export function Breakable({ text }: { text: string }) {
  const ends = [...text.matchAll(/[^@.]+$|.[^@.]*/g)].map((part) => part.index);
  return (
    <span className="mail">
      {ends.map((start, index) => (
        <span key={start}>
          {start > 0 && <wbr />}
          {text.slice(start, ends[index + 1])}
        </span>
      ))}
    </span>
  );
}
