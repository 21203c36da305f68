package io.github.drsorchestration.core.service.watch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.notification.Notification;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What is remembered of something that is watched.
 *
 * @param state how it looked for certain
 * @param candidate how it looked at the last look, if otherwise; one look is not enough
 * @param changes how often it has changed
 * @param untold news of the last change, until they were announced
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record WatchState(
    String state, Optional<String> candidate, long changes, Optional<Notification> untold) {

  /** What is remembered after the first look. What looks well from the start is no news. */
  static WatchState first(Sight sight) {
    return sight.good()
        ? new WatchState(sight.state(), Optional.empty(), 0, Optional.empty())
        : new WatchState("", Optional.of(sight.state()), 0, Optional.empty());
  }

  /** What is remembered after another look. */
  WatchState after(Sight sight, Instant now) {
    if (sight.state().equals(state)) {
      return new WatchState(state, Optional.empty(), changes, untold);
    }
    if (!candidate.equals(Optional.of(sight.state()))) {
      return new WatchState(state, Optional.of(sight.state()), changes, untold);
    }
    return new WatchState(
        sight.state(), Optional.empty(), changes + 1, Optional.of(news(sight, now)));
  }

  WatchState told() {
    return new WatchState(state, candidate, changes, Optional.empty());
  }

  /** The number in its id makes it the same news whichever process announces it. */
  private Notification news(Sight sight, Instant now) {
    Notification.Builder news =
        Notification.builder()
            .notificationId(
                sight.type().name().toLowerCase(Locale.ROOT)
                    + "/"
                    + sight.subject()
                    + "/"
                    + (changes + 1))
            .type(sight.type())
            .severity(sight.severity())
            .at(now)
            .title(sight.title())
            .text(shortened(sight.text()));
    sight.where().ifPresent(it -> news.accountId(it.accountId()).region(it.region()));
    return news.build();
  }

  private static String shortened(String text) {
    return text.length() <= Notification.MAX_TEXT ? text : text.substring(0, Notification.MAX_TEXT);
  }
}
