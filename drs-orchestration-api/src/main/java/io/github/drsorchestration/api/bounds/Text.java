package io.github.drsorchestration.api.bounds;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a text may be, or each text of a list or set. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Text {

  TextForm value() default TextForm.ANY;

  /** The most characters, where a surrogate pair is one. */
  int max() default Integer.MAX_VALUE;
}
