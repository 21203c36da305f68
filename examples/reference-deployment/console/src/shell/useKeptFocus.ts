import { useEffect } from 'react';

/**
 * Keeps the keyboard where it was when what it was on goes away: a button whose work is done, a notice that is no longer
 * so, the page that was left. The focus moves to the nearest thing around it that is still there, and to the heading of
 * the page if nothing of the page is.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: readonly Element[] = [];
    const remember = () => {
      around = ancestorsOf(document.activeElement);
    };
    const keep = () => {
      // A dialog that closes gives the focus back by itself; what comes in two steps is looked at after both.
      requestAnimationFrame(() => {
        if (around.length > 0 && isNowhere(document.activeElement) && around[0]?.isConnected === false) {
          focusOn(around.find(isPlace) ?? headingOfPage());
        }
      });
    };
    const removals = new MutationObserver(keep);
    removals.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      removals.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/** Moves the focus to the heading of the page, from where the page is read or gone through. */
export function focusPage(): void {
  focusOn(headingOfPage() ?? document.querySelector('main'));
}

function focusOn(place: Element | null): void {
  if (place instanceof HTMLElement) {
    if (place.tabIndex < 0) {
      place.tabIndex = -1;
    }
    place.focus();
  }
}

function headingOfPage(): Element | null {
  return document.querySelector('main h1');
}

/** Whether it is still there, is a part of a page or of a dialog rather than all of it, and can be seen. */
function isPlace(element: Element): boolean {
  const { height } = element.getBoundingClientRect();
  return element.isConnected && element.matches('[data-page] *, [role="dialog"] *') && height > 0 && height < innerHeight / 2;
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}

function ancestorsOf(element: Element | null): Element[] {
  const found: Element[] = [];
  for (let it = element; it !== null && it !== document.body; it = it.parentElement) {
    found.push(it);
  }
  return found;
}
