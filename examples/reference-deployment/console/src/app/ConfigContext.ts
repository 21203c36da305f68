import { createContext, useContext } from 'react';
import type { Config } from './config';

export const ConfigContext = createContext<Config | undefined>(undefined);

export function useConfig(): Config {
  const config = useContext(ConfigContext);
  if (config === undefined) {
    throw new Error('useConfig needs a ConfigContext above it');
  }
  return config;
}
