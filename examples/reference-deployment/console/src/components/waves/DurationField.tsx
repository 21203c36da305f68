import FormField, { type FormFieldProps } from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { formatDuration, parseDuration } from '../durations';
import { ofSpoken } from './spoken';

/** A duration as people type it; none if it is left empty. */
export function DurationField({
  label,
  value,
  onChange,
  placeholder,
  ...field
}: Pick<FormFieldProps, 'description' | 'errorText' | 'constraintText'> & {
  label: string;
  value: string | undefined;
  onChange: (duration: string | undefined) => void;
  placeholder?: string;
}) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (value === undefined ? '' : formatDuration(parseDuration(value)));
  const unread = typed !== undefined && typed.trim() !== '' && ofSpoken(typed) === undefined;
  return (
    <FormField label={label} {...field} errorText={unread ? 'Such as 90 min or 1 h 30 min.' : field.errorText}>
      <Input
        value={text}
        placeholder={placeholder}
        onChange={({ detail }) => {
          setTyped(detail.value);
          const duration = ofSpoken(detail.value);
          if (duration !== undefined || detail.value.trim() === '') {
            onChange(duration);
          }
        }}
        onBlur={() => {
          if (!unread) {
            setTyped(undefined);
          }
        }}
      />
    </FormField>
  );
}
