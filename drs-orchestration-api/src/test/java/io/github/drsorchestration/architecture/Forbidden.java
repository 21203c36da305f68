package io.github.drsorchestration.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Calls, and references to methods, that make two runs differ. */
final class Forbidden {

  static final DescribedPredicate<JavaAccess<?>> CLOCKS_AND_WAITING =
      DescribedPredicate.describe(
          "a clock is read or a thread waits", access -> readsAClockOrWaits(access.getTarget()));

  static final DescribedPredicate<JavaAccess<?>> RANDOMNESS =
      DescribedPredicate.describe(
          "chance has no seed", access -> isUnseededChance(access.getTarget()));

  private static final Set<String> WAITING = Set.of("sleep", "parkNanos", "parkUntil");

  private Forbidden() {}

  private static boolean readsAClockOrWaits(AccessTarget target) {
    String name = target.getName();
    boolean ofJavaTime = target.getOwner().getPackageName().equals("java.time");
    return (ofJavaTime && name.equals("now"))
        || (is(target, Clock.class) && (name.startsWith("system") || name.startsWith("tick")))
        || (is(target, System.class)
            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
        || (is(target, Date.class) && takesNothing(target))
        || (is(target, Calendar.class) && name.equals("getInstance"))
        || is(target, Timer.class)
        || (WAITING.contains(name)
            && (is(target, Thread.class)
                || is(target, TimeUnit.class)
                || is(target, LockSupport.class)));
  }

  private static boolean isUnseededChance(AccessTarget target) {
    String name = target.getName();
    return (is(target, UUID.class) && name.equals("randomUUID"))
        || (is(target, Math.class) && name.equals("random"))
        || is(target, ThreadLocalRandom.class)
        || is(target, SecureRandom.class)
        || ((is(target, Random.class) || is(target, SplittableRandom.class))
            && name.equals("<init>")
            && takesNothing(target));
  }

  private static boolean is(AccessTarget target, Class<?> owner) {
    return target.getOwner().isEquivalentTo(owner);
  }

  private static boolean takesNothing(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget code
        && code.getName().equals("<init>")
        && code.getRawParameterTypes().isEmpty();
  }
}
