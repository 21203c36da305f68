import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody without a mouse. Wherever the keyboard stops, it has to be seen that it is there. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until it is on what is wanted, and tells where it has stopped on the way. */
  async tabTo(wanted: Locator, most = 120): Promise<readonly string[]> {
    const stops: string[] = [];
    for (let pressed = 0; pressed < most; pressed++) {
      if (await this.isOn(wanted)) {
        return stops;
      }
      await this.page.keyboard.press('Tab');
      stops.push(await this.seenStop());
    }
    throw new Error(`Tab does not lead there in ${most} steps:\n${stops.join('\n')}`);
  }

  /** Goes to it and presses Enter. */
  async press(wanted: Locator): Promise<void> {
    await this.tabTo(wanted);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a field and types into it. */
  async type(wanted: Locator, text: string): Promise<void> {
    await this.tabTo(wanted);
    await this.page.keyboard.type(text);
  }

  async isOn(wanted: Locator): Promise<boolean> {
    return (await wanted.count()) > 0 && (await wanted.first().evaluate((it) => it === document.activeElement));
  }

  /** Fails if the focus is nowhere, which is where it is when what had it was removed. */
  async isSomewhere(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => document.activeElement !== document.body), { timeout: 20_000 }).toBe(true);
    expect(await this.seenStop()).not.toBe('');
  }

  private async seenStop(): Promise<string> {
    const [stop, seen] = await this.page.evaluate(() => {
      const on = document.activeElement;
      if (on === null || on === document.body) {
        return ['the window itself', true] as const;
      }
      // Cloudscape draws the ring on the control, beside it, or around it.
      const drawn = [on, on.nextElementSibling, on.parentElement, on.parentElement?.nextElementSibling ?? null].some(
        (it) =>
          it !== null &&
          [undefined, '::before', '::after'].some((part) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it, part);
            return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
          }),
      );
      const box = on.getBoundingClientRect();
      const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      const label = document.getElementById(on.getAttribute('aria-labelledby')?.split(' ')[0] ?? '');
      const name = on.getAttribute('aria-label') ?? (label ?? (on as HTMLInputElement).labels?.[0] ?? on).textContent.trim().slice(0, 60);
      return [`${on.tagName.toLowerCase()} ${name}`, drawn && inside] as const;
    });
    expect(seen, `the focus can be seen on: ${stop}`).toBe(true);
    return stop;
  }
}
