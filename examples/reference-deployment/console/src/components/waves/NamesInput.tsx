import Input from '@cloudscape-design/components/input';
import { useState } from 'react';

/** Names with commas between. What is typed stays as it is: a comma comes before the name that follows it. */
export function NamesInput({
  value,
  placeholder,
  onChange,
}: {
  value: readonly string[];
  placeholder: string;
  onChange: (names: string[]) => void;
}) {
  const [typed, setTyped] = useState<string>();
  return (
    <Input
      value={typed ?? value.join(', ')}
      placeholder={placeholder}
      onChange={({ detail }) => {
        setTyped(detail.value);
        onChange(detail.value.split(/\s*,\s*/).filter((it) => it.trim() !== ''));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
