import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useEffect, useState } from 'react';

export type ColourMode = 'light' | 'dark' | 'system';

const KEY = 'drs-orchestration.colour-mode';
const DARK = '(prefers-color-scheme: dark)';

/** Light, dark or as the system is; kept in the browser. */
export function useColourMode(): [ColourMode, (mode: ColourMode) => void] {
  const [mode, setMode] = useState<ColourMode>(kept);
  useEffect(() => {
    const system = matchMedia(DARK);
    const apply = () => {
      const dark = mode === 'dark' || (mode === 'system' && system.matches);
      applyMode(dark ? Mode.Dark : Mode.Light);
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [mode]);
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
