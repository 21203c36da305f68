import { createContext, useContext, useEffect } from 'react';

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

export interface Page {
  readonly crumbs: readonly Crumb[];
  readonly show: (crumbs: readonly Crumb[]) => void;
}

export const PageContext = createContext<Page>({ crumbs: [], show: () => undefined });

/**
 * Names the page in the window's title and in the breadcrumbs.
 *
 * @param parents what is between the start and the page
 */
export function usePageTitle(title: string, parents: readonly Crumb[] = []): void {
  const { show } = useContext(PageContext);
  const key = JSON.stringify([...parents, { text: title, href: '' }]);
  useEffect(() => {
    document.title = `${title} – Disaster recovery`;
    show(JSON.parse(key) as Crumb[]);
  }, [key, show, title]);
}
