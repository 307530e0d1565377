import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import menu from './Menu.module.css';
import styles from './Choice.module.css';

type Props<Id extends string> = {
  label: string;
  value: Id;
  options: readonly { id: Id; name: string }[];
  onChange: (id: Id) => void;
};

/** A drop-down list with one selected option. */
export function Choice<Id extends string>({ label, value, options, onChange }: Props<Id>) {
  const known = options.some(option => option.id === value) ? value : (options[0]?.id ?? null);
  return (
    <Select className={styles.choice ?? ''} value={known} isDisabled={options.length === 0} onChange={key => onChange(key as Id)}>
      <Label>{label}</Label>
      <Button>
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}</SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={menu.popover ?? ''}>
        <ListBox className={menu.menu ?? ''}>
          {options.map(option => (
            <ListBoxItem key={option.id} id={option.id} className={menu.item ?? ''} textValue={option.name}>
              <span className={menu.check}>{option.id === known && <Check size={18} aria-hidden />}</span>
              <span>{option.name}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
