interface ImportMetaEnv {
  readonly VITE_COMMIT: string;
}
