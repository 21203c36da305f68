package io.github.drsorchestration.testkit.notification;

import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.port.notification.NotificationChannel;
import io.github.drsorchestration.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records what is sent, and takes as long or fails as often as its script says. */
public final class ScriptedChannel implements NotificationChannel {

  private final VirtualTime time;
  private final List<Attempt> attempts = new ArrayList<>();
  private Duration takes = Duration.ZERO;
  private int failures;
  private @Nullable ServiceException failure;

  public ScriptedChannel(VirtualTime time) {
    this.time = time;
  }

  /**
   * An attempt to send something.
   *
   * @param at when
   * @param notification what
   * @param audience for whom
   * @param taken whether the channel took it
   */
  public record Attempt(
      Instant at, Notification notification, Set<String> audience, boolean taken) {}

  @Override
  public synchronized void send(Notification notification, Set<String> audience) {
    boolean fails = failures > 0;
    boolean taken = !fails && !takes.equals(VirtualTime.FOR_EVER);
    attempts.add(new Attempt(time.now(), notification, new TreeSet<>(audience), taken));
    time.spend(takes);
    if (fails) {
      failures--;
      ServiceException scripted = failure;
      throw scripted != null ? scripted : new ServiceUnavailableException("send", "it is down");
    }
  }

  /** Every message takes this long; {@link VirtualTime#FOR_EVER} is for ever. */
  public synchronized ScriptedChannel taking(Duration duration) {
    takes = duration;
    return this;
  }

  /** Takes none of the next messages. */
  public synchronized ScriptedChannel failNext(int times) {
    failures = times;
    failure = null;
    return this;
  }

  /** Takes none of the next messages, for this reason. */
  public synchronized ScriptedChannel failNext(int times, ServiceException because) {
    failures = times;
    failure = because;
    return this;
  }

  /** Every attempt, in order. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** What was taken, in order, including repetitions. */
  public synchronized List<Notification> taken() {
    return attempts.stream().filter(Attempt::taken).map(Attempt::notification).toList();
  }
}
