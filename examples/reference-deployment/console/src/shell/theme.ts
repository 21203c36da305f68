import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useEffect, useState } from 'react';
import { usePrinting } from './usePrinting';

export type ColourMode = 'light' | 'dark' | 'system';

const KEY = 'drs-orchestration.colour-mode';
const DARK = '(prefers-color-scheme: dark)';

/** Light, dark or as the system is; kept in the browser. Paper is light. */
export function useColourMode(): [ColourMode, (mode: ColourMode) => void] {
  const [mode, setMode] = useState<ColourMode>(kept);
  const printing = usePrinting();
  useEffect(() => {
    const system = matchMedia(DARK);
    const apply = () => {
      const dark = !printing && (mode === 'dark' || (mode === 'system' && system.matches));
      applyMode(dark ? Mode.Dark : Mode.Light);
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [mode, printing]);
  return [
    mode,
    (chosen) => {
      localStorage.setItem(KEY, chosen);
      setMode(chosen);
    },
  ];
}

function kept(): ColourMode {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}
