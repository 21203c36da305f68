package io.github.drsorchestration.api.bounds;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How small and how great a whole number may be. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Range {

  long min() default Long.MIN_VALUE;

  long max() default Long.MAX_VALUE;
}
