package io.github.drsorchestration.core.operation;

import io.github.drsorchestration.api.bounds.Bound;
import io.github.drsorchestration.api.bounds.TextForm;

/**
 * A text that an input has beside the fields of its type.
 *
 * @param required whether it must be there
 * @param bound what it may be
 */
public record ExtraText(boolean required, Bound bound) {

  /** The id of what the input is about. */
  static final ExtraText ID =
      new ExtraText(true, Bound.text(TextForm.NOT_BLANK, Integer.MAX_VALUE));

  /** Why something is wanted. */
  static final ExtraText REASON = new ExtraText(false, Bound.text(TextForm.ANY, 1_000));
}
