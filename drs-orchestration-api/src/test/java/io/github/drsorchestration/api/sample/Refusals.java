package io.github.drsorchestration.api.sample;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.drsorchestration.api.failure.InvalidValueException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a value is refused, and in which words. */
public final class Refusals {

  private Refusals() {}

  public static void assertRefused(ThrowingCallable making, String field, String rule) {
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(making)
        .withMessage(field + " " + rule)
        .returns(field, InvalidValueException::field)
        .returns(rule, InvalidValueException::rule);
  }
}
